using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The cluster of a stack: the one that its settings name, or an EKS cluster of its environment's profile.</summary>
internal static class ClusterPart
{
    private const string Name = "cluster";

    public static Cluster Create(Blueprint blueprint, ComponentResourceOptions options) => new(Name, new() { Context = blueprint.Context, Mode = ModeOf(blueprint) }, options);

    public static ClusterMode ModeOf(Blueprint blueprint) =>
        blueprint.ClusterKind == ClusterKind.Existing ? ClusterMode.Existing(blueprint.Settings.Cluster.Context) : EksOf(blueprint);

    private static EksSettings EksOf(Blueprint blueprint)
    {
        var (settings, profile) = (blueprint.Settings.Cluster, blueprint.Profile);
        return new()
        {
            Name = $"erp-{blueprint.Context.Environment}",
            Region = settings.Region,
            AccountId = settings.Account,
            Version = settings.Version,
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
            Zones = [.. (settings.Zones.IsEmpty ? profile.Zones : settings.Zones).Select(zone => settings.Region + zone)],
            NodeGroups = NodeGroups.Of(profile.Nodes, settings),
            Autoscaler = NodeGroups.AutoscalerOf(profile.Nodes, settings),
            DeployerRoleArn = settings.DeployerRoleArn,
            Teams = [.. profile.Access.Select(grant => new TeamRole(grant.Team, blueprint.Settings.Access.RoleOf(grant.Team, settings)))],
            VpcCidr = settings.Cidr,
            ServiceCidr = settings.ServiceCidr,
            OtherNetworks = settings.OtherNetworks,
            Nat = settings.Nat ?? profile.Nat,
            PublicEndpointRanges = settings.PublicEndpointRanges,
            LogRetentionDays = profile.LogRetentionDays,
            Repositories = [.. blueprint.Images.Versions.Keys],
        };
    }
}
