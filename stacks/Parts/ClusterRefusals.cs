using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>What the cluster would refuse, said of the settings that it comes from: their file, line and key.</summary>
internal static partial class ClusterRefusals
{
    // What has another name as a setting than as an argument of the component.
    private static readonly ImmutableArray<(string Argument, string Setting)> Names =
    [
        ("accountId", "cluster.account"), ("deployerRoleArn", "cluster.deployerRole"), ("vpcCidr", "cluster.cidr"), ("autoscaler", "cluster.karpenter"), ("repositories", "images.versions"),
    ];

    public static void ThrowIfAny(EksSettings eks, StackConfiguration configuration)
    {
        ConfigProblem[] problems =
        [
            .. from problem in EksChecks.Problems(eks, configuration.Tier)
               let key = KeyOf(problem.Path, eks)
               select new ConfigProblem(configuration.LocationOf(key), key, $"{problem.Message} {problem.Fix}"),
        ];
        if (problems.Length > 0) throw new ConfigException(problems);
    }

    private static string KeyOf(string path, EksSettings eks)
    {
        if (Indexed().Match(path) is { Success: true } indexed)
        {
            var (list, rest) = (indexed.Groups["list"].Value, indexed.Groups["rest"].Value);
            var index = int.Parse(indexed.Groups["index"].Value, CultureInfo.InvariantCulture);
            if (list == "nodeGroups") return $"cluster.nodeGroups.{eks.NodeGroups[index].Name}{rest}";
            if (list == "teams") return $"access.{eks.Teams[index].Team.ToString().ToLowerInvariant()}";
        }

        var name = Names.FirstOrDefault(n => path.StartsWith(n.Argument, StringComparison.Ordinal));
        return name.Setting is { } setting ? setting + path[name.Argument.Length..] : $"cluster.{path}";
    }

    [GeneratedRegex(@"^(?<list>\w+)\[(?<index>\d+)\](?<rest>.*)$")]
    private static partial Regex Indexed();
}
