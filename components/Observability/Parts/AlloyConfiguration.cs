namespace Erp.Components;

/// <summary>What an agent does: it finds the pods of its node, reads their files and sends the lines to Loki under the labels that metrics have too.</summary>
internal static class AlloyConfiguration
{
    public const string NodeVariable = "NODE_NAME";
    public const string StateVolume = "state";
    public const string StateFolder = "/var/lib/alloy";

    public static string Text { get; } =
        $$"""
        discovery.kubernetes "pods" {
          role = "pod"
          selectors {
            role  = "pod"
            field = "spec.nodeName=" + sys.env("{{NodeVariable}}")
          }
        }

        discovery.relabel "pods" {
          targets = discovery.kubernetes.pods.targets
        {{string.Concat(Labels.Select(Copy))}}  rule {
            source_labels = ["__meta_kubernetes_pod_uid", "__meta_kubernetes_pod_container_name"]
            separator     = "/"
            target_label  = "__path__"
            replacement   = "/var/log/pods/*$1/*.log"
          }
        }

        local.file_match "pods" {
          path_targets = discovery.relabel.pods.output
        }

        loki.source.file "pods" {
          targets    = local.file_match.pods.targets
          forward_to = [loki.process.pods.receiver]
        }

        loki.process "pods" {
          stage.cri {}
          stage.label_drop {
            values = ["filename"]
          }
          forward_to = [loki.write.loki.receiver]
        }

        loki.write "loki" {
          endpoint {
            url = "http://{{ObservabilityNames.Host(ObservabilityNames.Loki)}}:{{ObservabilityNames.LokiPort}}/loki/api/v1/push"
          }
        }

        """;

    // A log line is found by the same labels as a metric.
    private static Relabeling[] Labels =>
    [
        Relabeling.Copy("__meta_kubernetes_namespace", "namespace"),
        Relabeling.Copy("__meta_kubernetes_pod_name", "pod"),
        Relabeling.Copy("__meta_kubernetes_pod_container_name", "container"),
        .. ServiceScrape.Labels,
    ];

    private static string Copy(Relabeling step) =>
        $$"""
          rule {
            source_labels = ["{{step.SourceLabels[0]}}"]
            regex         = "{{step.Regex}}"
            target_label  = "{{step.TargetLabel}}"
          }

        """;
}
