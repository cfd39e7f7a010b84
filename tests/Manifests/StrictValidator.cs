using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;
using Erp.Tests.Crds;

namespace Erp.Tests.Manifests;

/// <summary>What an independent validator says about Kubernetes objects: fields that do not exist, values of the wrong kind or form.</summary>
public static class StrictValidator
{
    /// <summary>Who knows kinds that no package does: our own schema, which <see cref="CrdAgreementTests"/> holds against the operator's CRD.</summary>
    public const string OurSchema = "crds";

    private static readonly string Tools = Path.Combine(Repository.Root, "tests", "tools");
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Whether every package is there: one that came later is missing where they were installed before.</summary>
    public static bool IsInstalled { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Tools, "package.json")))!["dependencies"]!.AsObject()
        .All(package => Directory.Exists(Path.Combine(Tools, "node_modules", package.Key)));

    /// <summary>The Kubernetes objects of a plan.</summary>
    public static IEnumerable<JsonObject> ObjectsOf(Plan plan) =>
        plan.Resources.Where(r => r.Custom && r.Inputs["apiVersion"] is not null && r.Inputs["kind"] is not null).Select(r => r.Inputs);

    /// <summary>All complaints; empty when everything is right.</summary>
    public static IReadOnlyList<string> Complaints(IEnumerable<JsonObject> objects) => Examine([.. objects]).Complaints;

    /// <summary>Looks at every object, and tells who knew its kind. A kind that nobody knows is a complaint.</summary>
    public static Verdict Examine(IReadOnlyList<JsonObject> objects)
    {
        var report = Run(objects);
        var complaints = report.Complaints.Select(c => $"{c.Object}: {c.Message}").ToList();
        var validators = new SortedDictionary<string, string>(report.Validated, StringComparer.Ordinal);
        foreach (var value in report.Unchecked.Select(i => objects[i]))
        {
            var (apiVersion, kind, name) = (value["apiVersion"]!.ToString(), value["kind"]!.ToString(), $"{value["kind"]}/{value["metadata"]?["name"]}");
            if (TypedKinds.Find(apiVersion, kind) is not { } args)
            {
                complaints.Add($"{name}: nobody here knows {apiVersion} {kind}");
                continue;
            }
            validators[$"{apiVersion} {kind}"] = OurSchema;
            complaints.AddRange(ArgsCheck.Problems(args, value).Select(problem => $"{name}: {problem}"));
        }
        return new(complaints, validators);
    }

    private static Report Run(IReadOnlyList<JsonObject> objects)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Tools, "validate.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(new JsonArray([.. objects.Select(o => o.DeepClone())]).ToJsonString());
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<Report>(output.Result, Web)!;
    }

    private sealed record Report(Complaint[] Complaints, Dictionary<string, string> Validated, int[] Unchecked);

    private sealed record Complaint(string Object, string Message);
}

/// <summary>What was found wrong, and by whom each kind was looked at.</summary>
public sealed record Verdict(IReadOnlyList<string> Complaints, IReadOnlyDictionary<string, string> Validators);

/// <summary>A test that needs the packages of tests/tools. Skipped with the way to get them where they are missing, never in CI.</summary>
public sealed class StrictFactAttribute : FactAttribute
{
    public StrictFactAttribute()
    {
        if (!StrictValidator.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "No manifest is validated: run npm ci --prefix tests/tools";
    }
}
