using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>What a rule found, for a machine.</summary>
internal static class FindingJson
{
    public static JsonObject Of(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["urn"] = finding.Urn,
        ["path"] = finding.Path,
        ["message"] = finding.Message,
        ["fix"] = finding.Fix,
    };
}
