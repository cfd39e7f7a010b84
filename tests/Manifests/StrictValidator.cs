using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Tests.Manifests;

/// <summary>What an independent validator says about Kubernetes objects: fields that do not exist, values of the wrong kind or form.</summary>
public static class StrictValidator
{
    private static readonly string Tools = Path.Combine(Repository.Root, "tests", "tools");
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static bool IsInstalled => Directory.Exists(Path.Combine(Tools, "node_modules", "kubernetes-models"));

    /// <summary>The Kubernetes objects of a plan.</summary>
    public static IEnumerable<JsonObject> ObjectsOf(Plan plan) =>
        plan.Resources.Where(r => r.Custom && r.Inputs["apiVersion"] is not null && r.Inputs["kind"] is not null).Select(r => r.Inputs);

    /// <summary>All complaints; empty when everything is right. Objects of kinds that the validator does not know are passed over.</summary>
    public static IReadOnlyList<string> Complaints(IEnumerable<JsonObject> objects)
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
        return [.. JsonSerializer.Deserialize<Report>(output.Result, Web)!.Complaints.Select(c => $"{c.Object}: {c.Message}")];
    }

    private sealed record Report(Complaint[] Complaints);

    private sealed record Complaint(string Object, string Message);
}

/// <summary>A test that needs the packages of tests/tools. Skipped with the way to get them where they are missing, never in CI.</summary>
public sealed class StrictFactAttribute : FactAttribute
{
    public StrictFactAttribute()
    {
        if (!StrictValidator.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "No manifest is validated: run npm ci --prefix tests/tools";
    }
}
