using System.Collections.Immutable;
using Erp.Components.AddonValues;

namespace Erp.Components.Addons;

/// <summary>Opens secrets that were sealed for this cluster alone. Its keys are worth a backup: what they sealed is lost with them.</summary>
internal sealed class SealedSecrets : AddonChart
{
    private static readonly ComputeResources Size = new(new("50m", "64Mi"), new("200m", "256Mi"));

    public override Addon Addon => Addon.SealedSecrets;

    // The name that kubeseal looks for.
    public override string Release => "sealed-secrets-controller";

    public override Chart Chart => ClusterAddonsVersions.SealedSecrets;

    // kubeseal reaches it through the API server.
    public override ImmutableArray<int> Webhooks => [8080];
    public override ImmutableArray<int> Metrics => [8081];

    public override ChartValues Values(ClusterAddonsArgs args) => new SealedSecretsValues
    {
        FullnameOverride = Release,
        ServiceAccount = Account.Named(Release),
        Resources = ResourceValues.Of(Size),
    };
}

internal sealed record SealedSecretsValues : ChartValues
{
    public string? FullnameOverride { get; init; }
    public Account? ServiceAccount { get; init; }
    public ResourceValues? Resources { get; init; }
}
