using Erp.Components;
using Erp.Components.Alerts;
using Erp.Infra.Planning;
using Erp.Stacks.Profiles;
using Pulumi;
using Component = Erp.Components.Observability;

namespace Erp.Tests.Components.Observability;

/// <summary>Observability as each environment has it, planned with nothing around it.</summary>
internal static class Stacks
{
    public const string Sentinel = "a-very-secret-value";

    public static ObservabilityArgs Args(EnvironmentTier tier, ObservabilitySettings? settings = null) => new()
    {
        Context = TestStack.Context(tier),
        Watched = WatchedPlatforms.Complete with { Environment = tier.ToString().ToLowerInvariant() },
        Settings = settings ?? EnvironmentProfile.Of(tier).Observability,
        Receivers = tier < EnvironmentTier.Staging ? [] : [AlertReceiver.Slack("erp-alerts", AlertSeverity.Warning, "#erp-alerts", Output.CreateSecret(Sentinel))],
        StorageClass = "gp3",
        GrafanaUrl = "https://grafana.example.com",
        Edge = (PodPeer)Peer.App("envoy-gateway-system", "envoy"),
        AlsoScraped = [new("envoy", (PodPeer)Peer.App("envoy-gateway-system", "envoy"), 19001)],
    };

    public static Task<Plan> Plan(EnvironmentTier tier) => Plan(Args(tier));

    public static Task<Plan> Plan(ObservabilityArgs args, Action<Component>? use = null) => TestStack.PlanAsync(() =>
    {
        var observability = new Component("observability", args);
        use?.Invoke(observability);
    });
}
