using System.CommandLine;

namespace Erp.Infra.Commands;

/// <summary><c>erp config</c>: the settings of the stacks, without planning anything.</summary>
internal sealed class ConfigCommand : Command, IHasExamples
{
    public ConfigCommand() : base("config", "Check the stacks' settings, and tell editors about them")
    {
        this.ShowHelpAlone();
        Subcommands.Add(new ConfigValidateCommand());
        Subcommands.Add(new ConfigSchemaCommand());
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp config validate", "every mistake in every stack's file"),
        ("erp config schema > erp.schema.json", "what editors complete and check by"),
    ];
}
