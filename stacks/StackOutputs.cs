using System.Collections.Immutable;
using Pulumi;

namespace Erp.Stacks;

/// <summary>What a stack tells when it is up: to people, and to programs by <c>pulumi stack output</c>. What it does not have is left out.</summary>
public sealed partial class ErpStack
{
    /// <summary>Where the platform is reached, by host.</summary>
    [Output("urls")] public Output<ImmutableDictionary<string, string>> Urls { get; private set; }

    /// <summary>By what runs there.</summary>
    [Output("namespaces")] public Output<ImmutableDictionary<string, string>> Namespaces { get; private set; }

    /// <summary>Where the data tier and the collector answer inside the cluster.</summary>
    [Output("endpoints")] public Output<ImmutableDictionary<string, string>> Endpoints { get; private set; }

    /// <summary>The buckets in AWS, by what they hold; absent where there are none.</summary>
    [Output("buckets")] public Output<ImmutableDictionary<string, string>?> Buckets { get; private set; }

    /// <summary>How to reach the cluster; absent for one that the kubeconfig at hand already knows.</summary>
    [Output("kubeconfig")] public Output<string?> Kubeconfig { get; private set; }

    /// <summary>The cluster's name in AWS, or the context of one that was there; absent for the current context.</summary>
    [Output("clusterName")] public Output<string?> ClusterName { get; private set; }

    /// <summary>The network that the stack made; absent where it made none.</summary>
    [Output("vpcId")] public Output<string?> VpcId { get; private set; }

    /// <summary>The managed groups of nodes that the stack made; absent where it made none.</summary>
    [Output("nodeGroups")] public Output<ImmutableArray<string>?> NodeGroups { get; private set; }

    [Output("grafanaUrl")] public Output<string> GrafanaUrl { get; private set; }

    /// <summary>Of Grafana's user <c>admin</c>.</summary>
    [Output("grafanaPassword")] public Output<string> GrafanaPassword { get; private set; }

    /// <summary>What to run once the stack stands.</summary>
    [Output("next")] public Output<ImmutableArray<string>> Next { get; private set; }
}
