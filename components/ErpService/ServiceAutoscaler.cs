using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;

namespace Erp.Components;

/// <summary>The autoscaler of one variant: quick to add pods, slow to take them away.</summary>
internal static class ServiceAutoscaler
{
    private const int CalmSeconds = 300;

    public static HorizontalPodAutoscaler Create(ServiceParts parts, Variant variant) => new(variant.Name, new HorizontalPodAutoscalerArgs
    {
        Metadata = parts.Metadata(variant.Name),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = parts.WorkloadKind, Name = variant.Name },
            MinReplicas = variant.Scale.Min,
            MaxReplicas = variant.Scale.Max,
            Metrics = variant.Scale.Metrics.Select(MetricOf).ToArray(),
            Behavior = new HorizontalPodAutoscalerBehaviorArgs
            {
                ScaleDown = new HPAScalingRulesArgs
                {
                    StabilizationWindowSeconds = CalmSeconds,
                    Policies = { Policy("Percent", 50, 60) },
                    SelectPolicy = "Max",
                },
                ScaleUp = new HPAScalingRulesArgs
                {
                    StabilizationWindowSeconds = 0,
                    Policies = { Policy("Percent", 100, 15), Policy("Pods", 4, 15) },
                    SelectPolicy = "Max",
                },
            },
        },
    }, parts.Options());

    private static HPAScalingPolicyArgs Policy(string type, int value, int seconds) => new() { Type = type, Value = value, PeriodSeconds = seconds };

    private static MetricSpecArgs MetricOf(ScaleMetric metric) => metric switch
    {
        ResourceMetric resource => new()
        {
            Type = "Resource",
            Resource = new ResourceMetricSourceArgs { Name = resource.Resource, Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = resource.Percent } },
        },
        PodMetric pod => new()
        {
            Type = "Pods",
            Pods = new PodsMetricSourceArgs { Metric = new MetricIdentifierArgs { Name = pod.Metric }, Target = Average(pod.Average) },
        },
        ExternalMetric external => new()
        {
            Type = "External",
            External = new ExternalMetricSourceArgs { Metric = new MetricIdentifierArgs { Name = external.Metric }, Target = Average(external.Average) },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
    };

    private static MetricTargetArgs Average(int value) => new() { Type = "AverageValue", AverageValue = value.ToString() };
}
