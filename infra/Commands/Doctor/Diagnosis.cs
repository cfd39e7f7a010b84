using System.Text.Json.Nodes;

namespace Erp.Infra.Commands.Doctor;

/// <summary>How a thing is found.</summary>
internal enum Condition
{
    Fine,

    /// <summary>Not there, and only needed for more than <c>erp</c> itself does.</summary>
    Missing,

    /// <summary><c>erp</c> itself suffers from it.</summary>
    Wrong,
}

/// <summary>One thing that was looked at: what it is for, how it was found, and the command that puts it right.</summary>
internal sealed record Diagnosis(string Name, Condition Condition, string Found, string Purpose, string Fix = "")
{
    /// <summary>Whether <c>pulumi up</c> cannot do without it.</summary>
    public bool ForDeployment { get; init; }

    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["condition"] = Condition.ToString().ToLowerInvariant(),
        ["found"] = Found,
        ["purpose"] = Purpose,
        ["fix"] = Fix == "" ? null : Fix,
        ["neededForDeployment"] = ForDeployment,
    };
}
