using Erp.Components.ObservabilityValues;

namespace Erp.Components;

/// <summary>Pods that ask to be scraped by annotation. Those of the platform have monitors, and would be counted twice.</summary>
internal static class AnnotatedPods
{
    private const string Annotation = "__meta_kubernetes_pod_annotation_prometheus_io_";
    private const string Label = "__meta_kubernetes_pod_label_app_kubernetes_io_";

    public static ScrapeJob Job(string platform) => new()
    {
        JobName = "annotated-pods",
        Discoveries = [new() { Role = "pod" }],
        RelabelConfigs =
        [
            .. new[]
            {
                Relabeling.Keep($"{Annotation}scrape", "true"),
                Relabeling.Drop($"{Label}part_of", platform),
                Relabeling.Drop("__meta_kubernetes_pod_phase", "Pending|Succeeded|Failed"),
                Relabeling.Copy($"{Annotation}path", "__metrics_path__"),
                new(["__address__", $"{Annotation}port"], @"([^:]+)(?::\d+)?;(\d+)", "__address__", "$1:$2", "replace"),
                Relabeling.Copy("__meta_kubernetes_namespace", "namespace"),
                Relabeling.Copy("__meta_kubernetes_pod_name", "pod"),
                Relabeling.Copy($"{Label}name", HttpConvention.App),
            }.Select(RelabelStep.Of),
        ],
    };
}
