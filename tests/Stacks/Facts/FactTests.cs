using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Infra.Planning;

namespace Erp.Tests.Stacks.Facts;

/// <summary>Whatever the documents of the three systems ask for is in the plan of the right platform and environment, or is there as it has to be instead.</summary>
public class FactTests
{
    private const string Absent = "absent";
    private const string None = "none";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Stacks", "Facts");

    private static IEnumerable<Fact> Facts => Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(f => Fact.Read(Path.GetFileNameWithoutExtension(f), File.ReadLines(f)));

    public static TheoryData<string, string, string, string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var fact in Facts)
                foreach (var stack in fact.Environments) rows.Add(fact.Platform, stack, fact.Settings, fact.What, fact.Where, fact.Path, fact.Value);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_in_the_plan(string platform, string stack, string settings, string fact, string where, string path, string value)
    {
        var found = await TextsAsync(platform, stack, settings, where, path);

        Assert.True(found.Count > 0 == (value != None), $"{fact}: there {(value == None ? "is a" : "is no")} {where} in {platform} {stack}.");
        Assert.All(found, text => Assert.True(Is(text, value), $"{fact}: {where} {path} is '{text ?? Absent}', not '{value}'."));
    }

    [Fact]
    public void Every_platform_has_its_table_and_every_correction_says_why()
    {
        Assert.Equal(["ai-platform", "erp-system", "rust-erp"], Facts.Select(f => f.Platform).Distinct().Order());
        Assert.All(Facts.Where(f => f.Note.StartsWith('S')), f => Assert.Matches(@"^S([1-9]|1\d|2[0-4])(, S\d+)*: .+", f.Note));
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(string platform, string stack, string settings, string where, string path)
    {
        if (where.StartsWith("file ", StringComparison.Ordinal)) return [File.ReadAllText(Path.Combine(Repository.Root, where[5..]))];
        var plan = settings == "" ? await ShippedStacks.PlanAsync(platform, stack) : await Planner.PlanAsync(ShippedStacks.Configuration(platform, stack, settings.Split(" and ")));
        if (where == "outputs") return [PlanPath.Text(plan.Outputs, path)];
        var (kind, name) = where.Split('/', 2) is [var k, var n] ? (k, n) : throw new FormatException(where);
        return [.. PlanPath.Find(plan, kind, name).Select(r => path == "options" ? Options(r) : PlanPath.Text(r.Inputs, path))];
    }

    private static string Options(PlannedResource resource) => new JsonObject { ["protect"] = resource.Options.Protect, ["retain"] = resource.Options.RetainOnDelete }.ToJsonString();

    private static bool Is(string? text, string value) => value switch
    {
        Absent => text is null,
        ['~', .. var expression] => text is not null && Regex.IsMatch(text, expression, RegexOptions.Singleline),
        _ => text == value,
    };
}
