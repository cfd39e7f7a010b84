using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>What ajv, which knows nothing of us, says about documents under our schema.</summary>
internal static class SchemaValidator
{
    public static IReadOnlyDictionary<string, string[]> Complaints(IEnumerable<(string Name, JsonNode? Document)> documents)
    {
        var script = Path.Combine(Repository.Root, "tests", "tools", "schema.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(new JsonObject
        {
            ["schema"] = StackFileSchema.Document(),
            ["documents"] = new JsonObject(documents.Select(d => KeyValuePair.Create(d.Name, d.Document))),
        }.ToJsonString());
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(output)!;
    }
}
