using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;
using Erp.Infra.Planning;

namespace Erp.Infra.Graphing;

/// <summary>The nodes: workloads, scheduled jobs, releases, gateways and buckets.</summary>
internal static class Inventory
{
    private static readonly string[] DataWords = ["postgres", "pgpool", "redis", "kafka", "mysql", "mongo", "valkey"];
    private static readonly string[] WatchWords = ["prometheus", "grafana", "loki", "jaeger", "tempo", "otel", "opentelemetry", "alertmanager", "fluent", "exporter"];

    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string Distribution = "aws:cloudfront/distribution:Distribution";

    public static string IdOf(KubeObject item) => $"{item.Kind.ToLowerInvariant()}/{item.Name}";

    public static string IdOf(Release release) => $"release/{release.Name}";

    /// <summary>Of a bucket or a distribution.</summary>
    public static string IdOf(PlannedResource cloud) => $"{(cloud.Type == Bucket ? "bucket" : "cdn")}/{cloud.Name}";

    public static void Add(GraphBuilder graph, PlanIndex plan)
    {
        foreach (var pod in plan.Pods) AddPod(graph, pod, plan);
        foreach (var release in plan.Releases)
            graph.Node(IdOf(release), release.Name, Kind(release.Chart, NodeKind.Platform), release.Namespace,
                ("chart", $"{release.Chart} {release.Version}"), ("replicas", release.Values.Leaves().FirstOrDefault(l => l.Key == "replicaCount")?.Scalar));
        foreach (var edge in plan.Of("Gateway", "Ingress"))
            graph.Node(IdOf(edge), edge.Name, NodeKind.Edge, edge.Namespace,
                ("kind", edge.Kind), ("class", edge.Spec["gatewayClassName"].Text ?? edge.Spec["ingressClassName"].Text),
                ("listens", string.Join(", ", edge.Spec["listeners"].Items.Select(l => $"{l["protocol"].Text} {l["port"].Scalar}"))));
        foreach (var bucket in plan.Cloud(Bucket))
            graph.Node(IdOf(bucket.Resource), bucket.Resource.Name, NodeKind.Storage, "S3", ("protected", bucket.Resource.Options.Protect ? "yes" : "no"));
        foreach (var cdn in plan.Cloud(Distribution))
            graph.Node(IdOf(cdn.Resource), cdn.Resource.Name, NodeKind.Edge, "CloudFront", ("hosts", string.Join(", ", cdn["aliases"].Texts)));
        foreach (var database in plan.Of("Cluster"))
            graph.Node(IdOf(database), database.Name, NodeKind.Data, database.Namespace, ("instances", database.Spec["instances"].Scalar), ("disk", database.Spec["storage"]["size"].Scalar));
    }

    private static void AddPod(GraphBuilder graph, Pod pod, PlanIndex plan)
    {
        var owner = pod.Owner;
        var kind = owner.Kind is "CronJob" or "Job" ? NodeKind.Job : Kind($"{owner.Name} {owner.Labels.GetValueOrDefault(LabelNames.Component)}", NodeKind.Service);
        graph.Node(IdOf(owner), owner.Name, kind, owner.Namespace,
            ("kind", owner.Kind),
            ("image", string.Join(", ", pod.Containers.Select(c => ShortImage(c)).Distinct())),
            ("pods", Pods(pod, plan)),
            ("ports", string.Join(", ", pod.Containers.SelectMany(c => c.Ports).Select(p => $"{p["name"].Text} {p["containerPort"].Scalar}".Trim()))),
            ("requests", string.Join(", ", pod.Containers.Take(1).SelectMany(c => c.Node["resources"]["requests"].Entries).Where(r => r.Key is "cpu" or "memory").Select(r => $"{r.Scalar} {r.Key}"))),
            ("schedule", owner.Spec["schedule"].Text),
            ("disk", string.Join(", ", owner.Spec["volumeClaimTemplates"].Items.Select(t => t["spec"]["resources"]["requests"]["storage"].Scalar))));
    }

    private static string Pods(Pod pod, PlanIndex plan) => !pod.IsScaled ? ""
        : plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault() is { } scaler ? $"{plan.Scaling.Floor(pod)} to {scaler.Spec["maxReplicas"].Scalar}" : $"{plan.Scaling.Floor(pod)}";

    private static string ShortImage(Container container)
    {
        if (container.Node["image"].IsUnknown) return container.Image[(container.Image.LastIndexOf('}') + 1)..].TrimStart('/', ':');
        var image = ImageName.Parse(container.Image);
        return $"{image.Repository.Split('/')[^1]}{(image.Tag.Length > 0 ? ":" : "")}{image.Tag}";
    }

    private static NodeKind Kind(string text, NodeKind otherwise) =>
        text.Split('-', ' ').Any(w => w is "backup" or "wal" or "restore") ? NodeKind.Job
        : WatchWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? NodeKind.Platform
        : DataWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? NodeKind.Data
        : otherwise;
}
