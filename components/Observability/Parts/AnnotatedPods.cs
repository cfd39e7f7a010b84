using Erp.Components.ObservabilityValues;

namespace Erp.Components;

/// <summary>Pods that ask to be scraped by annotation. Whatever has a monitor is left out: charts annotate their pods all the same, and they would be counted twice.</summary>
internal static class AnnotatedPods
{
    private const string Annotation = "__meta_kubernetes_pod_annotation_prometheus_io_";

    public static ScrapeJob Job(ObservabilityArgs args) => new()
    {
        JobName = "annotated-pods",
        Discoveries = [new() { Role = "pod" }],
        RelabelConfigs = [.. Steps(WithMonitors(args)).Select(RelabelStep.Of)],
    };

    public static Relabeling[] Steps(IEnumerable<string> withMonitors) =>
    [
        Relabeling.Keep($"{Annotation}scrape", "true"),
        Relabeling.Drop("__meta_kubernetes_namespace", string.Join('|', withMonitors)),
        Relabeling.Drop("__meta_kubernetes_pod_phase", "Pending|Succeeded|Failed"),
        Relabeling.Copy($"{Annotation}path", "__metrics_path__"),
        new(["__address__", $"{Annotation}port"], @"([^:]+)(?::\d+)?;(\d+)", "__address__", "$1:$2", "replace"),
        Relabeling.Copy("__meta_kubernetes_namespace", "namespace"),
        Relabeling.Copy("__meta_kubernetes_pod_name", "pod"),
        .. ServiceScrape.Labels,
    ];

    // Services may well ask by annotation, even where the sidecars beside them have a monitor.
    private static IEnumerable<string> WithMonitors(ObservabilityArgs args) =>
        new[] { args.Context.InfraNamespace, ObservabilityNames.Namespace, ObservabilityNames.AgentNamespace }
            .Concat(args.AlsoScraped.Select(pods => pods.Pods.Namespace)).Except([args.Context.ApplicationNamespace]).Distinct();
}
