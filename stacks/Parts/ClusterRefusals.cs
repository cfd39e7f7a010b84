using System.Collections.Immutable;
using System.Globalization;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>What the cluster would refuse, said of the settings that it comes from: their file, line and key.</summary>
internal static class ClusterRefusals
{
    // What has another name as a setting than as an argument of the component.
    private static readonly ImmutableArray<(string Argument, string Setting)> Names =
    [
        ("accountId", "cluster.account"), ("deployerRoleArn", "cluster.deployerRole"), ("vpcCidr", "cluster.cidr"), ("autoscaler", "cluster.karpenter"), ("repositories", "images.versions"),
    ];

    public static IEnumerable<ConfigProblem> Of(Blueprint blueprint, MapNode own)
    {
        var eks = ClusterPart.ModeOf(blueprint) as EksSettings;
        return
        [
            .. from problem in eks is null ? [] : EksChecks.Problems(eks, blueprint.Context.Tier)
               select ConfigProblem.Refused(ConfigRule.ImpossibleCluster, own, KeyOf(problem.Path, eks!), problem),
            .. from problem in AddonRefusals.Of(blueprint.Settings.Cluster, eks is not null)
               select ConfigProblem.Refused(ConfigRule.ImpossibleCluster, own, $"cluster.{problem.Path}", problem),
        ];
    }

    private static string KeyOf(string path, EksSettings eks)
    {
        if (path.Split('[', ']') is ["nodeGroups" or "teams", var number, var rest])
        {
            var index = int.Parse(number, CultureInfo.InvariantCulture);
            return path.StartsWith("teams", StringComparison.Ordinal)
                ? $"access.{eks.Teams[index].Team.ToString().ToLowerInvariant()}"
                : $"cluster.nodeGroups.{eks.NodeGroups[index].Name}{rest}";
        }

        var name = Names.FirstOrDefault(n => path.StartsWith(n.Argument, StringComparison.Ordinal));
        return name.Setting is { } setting ? setting + path[name.Argument.Length..] : $"cluster.{path}";
    }
}
