using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>What people set in Pulumi.&lt;stack&gt;.yaml, under <c>erp-infra:</c>. The initialisers are the defaults that Pulumi.yaml declares.</summary>
public sealed record ErpSettings
{
    public const string Project = "erp-infra";

    [Setting("Which system runs here: a catalogue of services.")]
    public PlatformName Platform { get; init; } = PlatformName.ErpSystem;

    [Setting("Which of the four environments this stack is. Empty: the one that the stack is named after.")]
    public EnvironmentTier? Environment { get; init; }

    [Setting("The team that answers for this stack; every object carries it as a label.")]
    [Form("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?", "a label value: lower-case letters, digits and '-', at most 63")]
    public string Owner { get; init; } = "erp-platform";
}

/// <summary>The platforms that ship with the program.</summary>
public enum PlatformName
{
    ErpSystem,
    RustErp,
    AiPlatform,
}
