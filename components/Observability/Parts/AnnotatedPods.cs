using Erp.Components.ObservabilityValues;

namespace Erp.Components;

/// <summary>Pods that ask to be scraped by annotation. The data tier and observability have monitors; charts annotate their pods all the same, and they would be counted twice.</summary>
internal static class AnnotatedPods
{
    private const string Annotation = "__meta_kubernetes_pod_annotation_prometheus_io_";

    public static ScrapeJob Job(string infraNamespace) => new()
    {
        JobName = "annotated-pods",
        Discoveries = [new() { Role = "pod" }],
        RelabelConfigs = [.. Steps(infraNamespace).Select(RelabelStep.Of)],
    };

    public static Relabeling[] Steps(string infraNamespace) =>
    [
        Relabeling.Keep($"{Annotation}scrape", "true"),
        Relabeling.Drop("__meta_kubernetes_namespace", $"{infraNamespace}|{ObservabilityNames.Namespace}|{ObservabilityNames.AgentNamespace}"),
        Relabeling.Drop("__meta_kubernetes_pod_phase", "Pending|Succeeded|Failed"),
        Relabeling.Copy($"{Annotation}path", "__metrics_path__"),
        new(["__address__", $"{Annotation}port"], @"([^:]+)(?::\d+)?;(\d+)", "__address__", "$1:$2", "replace"),
        Relabeling.Copy("__meta_kubernetes_namespace", "namespace"),
        Relabeling.Copy("__meta_kubernetes_pod_name", "pod"),
        .. ServiceScrape.Labels,
    ];
}
