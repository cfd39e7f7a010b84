using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Outputs;

/// <summary>What to run once the stack stands: each a command with the names filled in, and what it is for.</summary>
public static class NextSteps
{
    private const int GrafanaPort = 3000;

    /// <summary>Where Grafana is found while its port is forwarded: it is published to nobody, so the way in is a right in the cluster.</summary>
    public static string GrafanaUrl { get; } = $"http://localhost:{GrafanaPort}";

    public static ImmutableArray<string> Of(Blueprint blueprint)
    {
        var (stack, context) = (blueprint.Configuration.Stack, blueprint.Context);
        var kubectl = KubectlOf(blueprint);
        return
        [
            .. blueprint.ClusterKind == ClusterKind.Eks ? GetKubeconfig(stack) : [],
            $"{kubectl} -n {context.ApplicationNamespace} wait deployment --all --for=condition=Available --timeout=5m  # until every service runs",
            $"{kubectl} -n {WayIn(blueprint)}  # the address that {string.Join(", ", blueprint.Hosts)} {(blueprint.Settings.Edge.Front is { HostedZone: not null, Records: true } ? "is led to" : "must be led to")}",
            $"{kubectl} -n {ObservabilityNames.Namespace} port-forward service/{ObservabilityNames.GrafanaService} {GrafanaPort}:{ObservabilityNames.GrafanaServicePort}  # then open {GrafanaUrl}",
            $"pulumi stack output grafanaPassword --show-secrets --stack {stack}  # for Grafana's user {Observability.GrafanaUser}",
            .. blueprint.Backups is { } backups ? TryRestoring(kubectl, backups, stack) : [],
            $"erp explain {blueprint.Topology.Services[0].Name} --stack {stack}  # what a service is made of, and how to operate it",
        ];
    }

    private static string KubectlOf(Blueprint blueprint) =>
        blueprint.ClusterKind == ClusterKind.Existing && blueprint.Settings.Cluster.Context is { Length: > 0 } context ? $"kubectl --context {context}" : "kubectl";

    private static IEnumerable<string> GetKubeconfig(string stack)
    {
        yield return $"(umask 077; pulumi stack output kubeconfig --show-secrets --stack {stack} > {stack}.kubeconfig)  # for yourself alone";
        yield return $"export KUBECONFIG=$PWD/{stack}.kubeconfig  # so that kubectl talks to this cluster";
    }

    private static string WayIn(Blueprint blueprint) => blueprint.Settings.Edge.Engine == EdgeEngineKind.GatewayApi
        ? $"{EdgeEngine.Namespace} get gateway"
        : $"{blueprint.Context.ApplicationNamespace} get ingress";

    // Nobody waits for the first night, nor for the first drill's own day.
    private static IEnumerable<string> TryRestoring(string kubectl, StackBackups backups, string stack)
    {
        yield return $"{kubectl} -n {backups.Namespace} get cronjobs  # the backups, and the drills that restore them";
        yield return $"{BackupLines.Now(backups.Databases[0], stack)}  # takes the first backup now";
        yield return $"{BackupLines.Drill(backups.Databases[0], stack)}  # and shows, once it is taken, that it can be restored";
    }
}
