using System.Globalization;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

namespace Erp.Components;

/// <summary>The conditions of a canary as an AnalysisTemplate, for those who let Argo's controller ask them.</summary>
internal static class ArgoAnalysis
{
    private const int Samples = 5;
    private const int Tolerated = 1;

    public static AnalysisTemplate Create(ServiceParts parts, CanaryRollout canary, string prometheus)
    {
        var name = parts.Spec.Name + RolloutAnalysis.Suffix;
        return new(name, new AnalysisTemplateArgs
        {
            Metadata = parts.Metadata(name),
            Spec = new AnalysisTemplateSpecArgs
            {
                Metrics = canary.Conditions.Select(condition => new MetricArgs
                {
                    Name = condition.Name,
                    Interval = "1m",
                    Count = Samples,
                    FailureLimit = Tolerated,
                    // No traffic is no fault: the result is empty, or not a number.
                    FailureCondition = string.Create(CultureInfo.InvariantCulture, $"len(result) > 0 && !isNaN(result[0]) && result[0] > {condition.AtMost}"),
                    SuccessCondition = string.Create(CultureInfo.InvariantCulture, $"len(result) == 0 || isNaN(result[0]) || result[0] <= {condition.AtMost}"),
                    Provider = new MetricProviderArgs { Prometheus = new PrometheusMetricArgs { Address = prometheus, Query = RolloutAnalysis.QueryOf(condition, parts) } },
                }).ToArray(),
            },
        }, parts.Options());
    }
}
