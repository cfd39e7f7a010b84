using System.CommandLine;
using System.Text.Json.Nodes;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands.Doctor;

/// <summary>
/// <c>erp doctor</c>: what is installed, which build this is, what is missing for <c>pulumi up</c>. Ends with 1 only when erp itself
/// suffers: what is merely missing for a deployment is told, not held against anybody.
/// </summary>
internal sealed class DoctorCommand : Command, IHasExamples
{
    private readonly Option<bool> _json = new("--json") { Description = "Print what was found as JSON" };

    public DoctorCommand() : base("doctor", "Say what is installed, which build this is, and what is missing for pulumi up")
    {
        Options.Add(_json);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp doctor", "what is there, and what to do next"),
        ("erp doctor --json", "the same for a script; ends with 1 when erp itself lacks something"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var found = await Examination.OfAsync(Project.Find(arguments.GetValue(GlobalOptions.Directory)));
        if (arguments.GetValue(_json)) Console.Out.Write(JsonText.Of(ToJson(found)));
        else ExaminationText.Write(Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor)), found);
        return found.IsHealthy ? ExitCode.Fine : ExitCode.Findings;
    }

    private static JsonObject ToJson(Examination found) => new()
    {
        ["build"] = Build.Name,
        ["healthy"] = found.IsHealthy,
        ["canDeploy"] = found.CanDeploy,
        ["checks"] = new JsonArray([.. found.Diagnoses.Select(d => d.ToJson())]),
        ["next"] = new JsonArray([.. found.Next.Select(n => JsonValue.Create(n))]),
    };
}
