using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>What AWS puts in front of a stack's edge: nothing without a hosted zone, and where customers come or could, static files and a firewall.</summary>
internal static class EdgeFronts
{
    public static EdgeFront? Of(Blueprint blueprint, Cluster cluster)
    {
        var (settings, edge) = (blueprint.Settings.Edge.Front, blueprint.Settings.Edge);
        if (cluster.Eks is not { } eks || settings.HostedZone is not { } zone) return null;
        var guarded = blueprint.Profile.Edge.Guarded;
        var files = settings.StaticFiles ?? guarded;
        return new()
        {
            AccountId = eks.Settings.AccountId,
            Region = eks.Settings.Region,
            HostedZoneId = zone,
            ZoneName = blueprint.Settings.Domain,
            Records = settings.Records,
            Assets = files ? new(blueprint.Host(settings.StaticHost), $"{eks.Settings.Name}-static-{eks.Settings.AccountId}") { Countries = settings.Countries } : null,
            Firewall = settings.Firewall ?? (guarded && (files || edge.Engine == EdgeEngineKind.AwsAlb)) ? Rules(settings) : null,
            LogRetentionDays = blueprint.Profile.LogRetentionDays,
        };
    }

    private static FirewallRules Rules(FrontSettings settings)
    {
        var rules = new FirewallRules { RequestsPerMinute = settings.RequestsPerMinute };
        return settings.ManagedRules.IsEmpty ? rules : rules with { Managed = settings.ManagedRules };
    }
}
