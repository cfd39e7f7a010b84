using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Erp.Components;

/// <summary>The one way a chart is installed: explicit name, pinned version, typed values, a timeout, bounded history.</summary>
public static class HelmRelease
{
    private const int KeptRevisions = 5;

    public static Release Create(string name, string releaseName, Chart chart, string @namespace, ChartValues values, ReleaseTiming timing, CustomResourceOptions options) =>
        new(name, new ReleaseArgs
        {
            Name = releaseName,
            Namespace = @namespace,
            Chart = chart.Name,
            Version = chart.Version,
            RepositoryOpts = chart.Repository is null ? null! : new RepositoryOptsArgs { Repo = chart.Repository },
            Values = values.ToTree(),
            Timeout = (int)timing.Timeout.TotalSeconds,
            Atomic = timing.Atomic,
            CleanupOnFail = timing.Atomic,
            MaxHistory = KeptRevisions,
            // Namespaces carry labels and quotas, so they are made by the stack and never by a chart.
            CreateNamespace = false,
        }, options);
}
