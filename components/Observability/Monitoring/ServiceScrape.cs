using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>
/// How a service is scraped, so that what arrives is the convention: the labels <see cref="HttpConvention.App"/> and
/// <see cref="HttpConvention.Version"/> from its pods, and the metrics under their common names.
/// </summary>
public static class ServiceScrape
{
    private const string PodLabel = "__meta_kubernetes_pod_label_app_kubernetes_io_";

    public static EndpointArgs Endpoint(HttpDialect dialect, string port = Port.MetricsName, string path = "/metrics") => new()
    {
        Port = port,
        Path = path,
        Interval = Alerts.PromDuration.Of(PrometheusStack.Interval),
        Relabelings = new[] { Relabeling.Copy($"{PodLabel}name", HttpConvention.App), Relabeling.Copy($"{PodLabel}version", HttpConvention.Version) }.Select(Step).ToArray(),
        MetricRelabelings = dialect.Relabelings.Select(Step).ToArray(),
    };

    private static RelabelConfigArgs Step(Relabeling step)
    {
        var args = new RelabelConfigArgs { Action = step.Action, Regex = step.Regex };
        if (!step.SourceLabels.IsEmpty) args.SourceLabels = step.SourceLabels.ToArray();
        if (step.TargetLabel is { } target) args.TargetLabel = target;
        if (step.Replacement is { } replacement) args.Replacement = replacement;
        return args;
    }
}
