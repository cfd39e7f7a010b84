using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Infra.Commands;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;

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
            foreach (var fact in Facts.Where(f => f.Where != Fact.Nowhere))
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
    public void Whatever_is_not_as_asked_says_which_error_it_corrects_or_what_is_done_instead_and_why()
    {
        Assert.All(Facts.Where(f => f.Note != ""), f => Assert.Matches(@"^(S([1-9]|1\d|2[0-4])(, S\d+)*: .+|instead: .+; why: .+)$", f.Note));
        Assert.All(Facts.Where(f => f.Where == Fact.Nowhere), f => Assert.True(f.Deviates, f.What));
    }

    [Fact]
    public void Each_fact_that_is_asked_for_has_a_row_and_each_row_a_fact()
    {
        var asked = Asked().ToList();

        Assert.Equal(["ai-platform", "erp-system", "rust-erp"], Facts.Select(f => f.Platform).Distinct().Order());
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.Empty(asked.Except(Facts.Select(f => (f.Platform, f.Number))));
        Assert.Empty(Facts.Select(f => (f.Platform, f.Number)).Except(asked));
    }

    // A platform's name stands alone on its line, its facts follow with their numbers.
    private static IEnumerable<(string Platform, string Number)> Asked()
    {
        var platform = "";
        foreach (var line in File.ReadLines(Path.Combine(Folder, "asked.txt")).Where(l => l != ""))
            if (line.Contains(' ', StringComparison.Ordinal)) yield return (platform, line.Split(' ')[0]);
            else platform = line;
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(string platform, string stack, string settings, string where, string path)
    {
        if (where.StartsWith("file ", StringComparison.Ordinal)) return [File.ReadAllText(Path.Combine(Repository.Root, where[5..]))];
        var plan = settings == "" ? await ShippedStacks.PlanAsync(platform, stack) : await Planner.PlanAsync(ShippedStacks.Configuration(platform, stack, settings.Split(" and ")));
        if (where.StartsWith("commands/", StringComparison.Ordinal)) return [Command(plan, ShippedStacks.Configuration(platform, stack), where[9..], path)];
        if (where == "outputs") return [PlanPath.Text(plan.Outputs, path)];
        var (kind, name) = where.Split('/', 2) is [var k, var n] ? (k, n) : throw new FormatException(where);
        return [.. PlanPath.Find(plan, kind, name).Select(r => path == "options" ? Options(r) : PlanPath.Text(r.Inputs, path))];
    }

    private static string? Command(Plan plan, StackConfiguration configuration, string service, string name)
    {
        var blueprint = new Blueprint(configuration);
        var component = plan.Resources.Single(r => r.Type == "erp:components:ErpService" && r.Name == service).Urn;
        return OperatorCommands.Of(blueprint.Topology.Services.Single(s => s.Name == service), blueprint, plan, component).FirstOrDefault(c => c.Name == name).Command;
    }

    private static string Options(PlannedResource resource) => new JsonObject { ["protect"] = resource.Options.Protect, ["retain"] = resource.Options.RetainOnDelete }.ToJsonString();

    private static bool Is(string? text, string value) => value switch
    {
        Absent => text is null,
        ['~', .. var expression] => text is not null && Regex.IsMatch(text, expression, RegexOptions.Singleline),
        _ => text == value,
    };
}
