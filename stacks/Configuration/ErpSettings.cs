using System.Collections.Immutable;
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
    [Form(Forms.LabelName, "a label value: lower-case letters, digits and '-', at most 63")]
    public string Owner { get; init; } = "erp-platform";

    [Setting("The domain below which the platform's hosts lie.")]
    [Form(Forms.Domain, Forms.DomainInWords)]
    public string Domain { get; init; } = "example.com";

    [Setting("Which cluster the stack runs on, and what AWS must know to make one.")]
    public ClusterSettings Cluster { get; init; } = new();

    [Setting("The IAM roles that people take on, and what the API server lets in.")]
    public AccessSettings Access { get; init; } = new();

    [Setting("Which images run: the tags and digests that a release changes.")]
    public ImageSettings Images { get; init; } = new();

    [Setting("What differs for single services, by name: their least and greatest number of pods, what they ask for.")]
    public ImmutableSortedDictionary<string, ServiceOverride> Services { get; init; } = ImmutableSortedDictionary<string, ServiceOverride>.Empty;

    [Setting("The sizes of the data tier, where its images come from, and which credentials are being rotated.")]
    public DataSettings Data { get; init; } = new();

    [Setting("How the platform is reached from outside: engine, controllers, treatment of traffic, and what AWS puts in front.")]
    public EdgeSettings Edge { get; init; } = new();

    [Setting("Who is told of alerts.")]
    public AlertSettings Alerts { get; init; } = new();
}

/// <summary>The platforms that ship with the program.</summary>
public enum PlatformName
{
    ErpSystem,
    RustErp,
    AiPlatform,
}
