using System.Collections.Immutable;
using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>
/// How a service is scraped, so that what arrives is the convention: the labels <see cref="HttpConvention.App"/>,
/// <see cref="HttpConvention.Version"/> and <see cref="HttpConvention.Track"/> from its pods, and the metrics under their common names.
/// </summary>
public static class ServiceScrape
{
    public const string Path = "/metrics";

    private const string PodLabel = "__meta_kubernetes_pod_label_";

    public static EndpointArgs Endpoint(HttpDialect dialect, string port = Port.MetricsName, string path = Path) => new()
    {
        Port = port,
        Path = path,
        Interval = Alerts.PromDuration.Of(PrometheusStack.Interval),
        Relabelings = Labels.Select(Step).ToArray(),
        MetricRelabelings = dialect.Relabelings.Select(Step).ToArray(),
    };

    /// <summary>What every series of a service tells of where it came from.</summary>
    internal static ImmutableArray<Relabeling> Labels { get; } =
    [
        FromPod(LabelNames.Name, HttpConvention.App),
        FromPod(LabelNames.Version, HttpConvention.Version),
        FromPod(Tracks.Label, HttpConvention.Track),
    ];

    private static Relabeling FromPod(string label, string to) =>
        Relabeling.Copy(PodLabel + label.Replace('.', '_').Replace('/', '_').Replace('-', '_'), to);

    private static RelabelConfigArgs Step(Relabeling step)
    {
        var args = new RelabelConfigArgs { Action = step.Action, Regex = step.Regex };
        if (!step.SourceLabels.IsEmpty) args.SourceLabels = step.SourceLabels.ToArray();
        if (step.TargetLabel is { } target) args.TargetLabel = target;
        if (step.Replacement is { } replacement) args.Replacement = replacement;
        return args;
    }
}
