using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Graphing;

/// <summary>Which jobs write to which buckets, and what they copy.</summary>
internal static class Backups
{
    public static void Add(GraphBuilder graph, PlanIndex plan)
    {
        var buckets = plan.Cloud(Inventory.Bucket).ToList();
        foreach (var pod in plan.Pods)
        {
            var texts = pod.Spec.Leaves().Concat(Configuration(pod, plan)).ToList();
            foreach (var bucket in buckets.Where(b => texts.Any(t => Names(t, b))))
                graph.Edge(Inventory.IdOf(pod.Owner), Inventory.IdOf(bucket.Resource), graph.KindOf(Inventory.IdOf(pod.Owner)) == NodeKind.Job ? EdgeKind.Backup : EdgeKind.Data);
        }
    }

    private static IEnumerable<Node> Configuration(Pod pod, PlanIndex plan) => pod.Containers
        .SelectMany(c => c.Node["envFrom"].Items.Select(e => e["configMapRef"]["name"]))
        .Concat(pod.Spec["volumes"].Items.Select(v => v["configMap"]["name"]))
        .Select(n => plan.Find("ConfigMap", pod.Namespace, n.Scalar)).OfType<KubeObject>().SelectMany(m => m.Root["data"].Leaves());

    private static bool Names(Node text, Node bucket) => text.Text is { } value
        && (value.Contains($"{bucket.Resource.Urn}#", StringComparison.Ordinal) || (bucket["bucket"].Text is { } name && value.Contains(name, StringComparison.Ordinal)));
}
