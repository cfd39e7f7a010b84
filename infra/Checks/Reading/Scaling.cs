namespace Erp.Infra.Checks.Reading;

/// <summary>How many pods there are at the least, and who decides that.</summary>
public sealed class Scaling(PlanIndex plan)
{
    private const int DefaultReplicas = 1;

    private readonly Lazy<ILookup<(string, string?, string?), KubeObject>> _scalers = new(() =>
        plan.Of("HorizontalPodAutoscaler", "ScaledObject").ToLookup(s => Target(s)));

    /// <summary>The autoscalers that set the replicas of this workload; more than one is a mistake.</summary>
    public IEnumerable<KubeObject> ScalersOf(KubeObject workload) => _scalers.Value[(workload.Namespace, workload.Kind, workload.Name)];

    /// <summary>The pods that an autoscaler, horizontal or vertical, acts on; null where the plan has none.</summary>
    public Pod? PodOf(KubeObject scaler) => Target(scaler) is (var home, { } kind, { } name) ? plan.PodOf(plan.Find(kind, home, name)) : null;

    /// <summary>The fewest pods that run when nothing is wrong.</summary>
    public int Floor(Pod pod) => ScalersOf(pod.Owner).FirstOrDefault() is { } scaler
        ? scaler.Spec["minReplicas"].Int ?? scaler.Spec["minReplicaCount"].Int ?? DefaultReplicas
        : pod.Owner.Spec["replicas"].Int ?? DefaultReplicas;

    /// <summary>What an autoscaler, horizontal or vertical, acts on.</summary>
    public static (string Namespace, string? Kind, string? Name) Target(KubeObject scaler)
    {
        var target = scaler.Spec["scaleTargetRef"] is { Exists: true } horizontal ? horizontal : scaler.Spec["targetRef"];
        return (scaler.Namespace, target["kind"].Text ?? "Deployment", target["name"].Text);
    }
}
