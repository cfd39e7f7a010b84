using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>The cluster of a stack: the one at hand, or one on EKS as large as the environment's profile says.</summary>
internal static class ClusterPart
{
    private const string Name = "cluster";

    public static Cluster Create(Blueprint blueprint) => new(Name, new() { Context = blueprint.Context, Mode = ModeOf(blueprint) });

    private static ClusterMode ModeOf(Blueprint blueprint)
    {
        var settings = blueprint.Settings.Cluster;
        if (blueprint.ClusterKind == ClusterKind.Existing) return ClusterMode.Existing(settings.Context);
        var (profile, access) = (blueprint.Profile, blueprint.Settings.Access);
        return new EksSettings
        {
            Name = $"erp-{blueprint.Context.Environment}",
            Region = settings.Region,
            AccountId = settings.AccountId,
            Version = settings.Version,
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
            Zones = [.. profile.Zones.Select(zone => settings.Region + zone)],
            NodeGroups = profile.Nodes,
            DeployerRoleArn = settings.DeployerRole,
            Teams = [.. AccessMatrix.Of(blueprint.Context.Tier).Select(grant => new TeamRole(grant.Team, access.RoleOf(grant.Team)))],
            VpcCidr = settings.Cidr,
            Nat = profile.Nat,
            PublicEndpointRanges = settings.PublicEndpointRanges,
            LogRetentionDays = profile.LogRetentionDays,
            Repositories = [.. blueprint.Images.Versions.Keys],
        };
    }
}
