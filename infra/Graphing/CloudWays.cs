using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Graphing;

/// <summary>The ways within the cloud: from the internet over CloudFront to the files, and whose access logs go to which bucket.</summary>
internal static class CloudWays
{
    private const string Logs = "access logs";

    public static void Add(GraphBuilder graph, PlanIndex plan)
    {
        var places = plan.Cloud(Inventory.Bucket).Concat(plan.Cloud(Inventory.Distribution)).ToList();
        IEnumerable<string> In(Node text) => places.Where(p => text.Leaves().Any(l => l.RefersTo(p.Resource))).Select(p => Inventory.IdOf(p.Resource));

        foreach (var cdn in plan.Cloud(Inventory.Distribution))
        {
            Routes.Enter(graph, Inventory.IdOf(cdn.Resource));
            foreach (var files in In(cdn["origins"])) graph.Edge(Inventory.IdOf(cdn.Resource), files, EdgeKind.Route, cdn["aliases"].Texts);
        }
        foreach (var logging in plan.Cloud("aws:s3/bucketLogging:BucketLogging"))
            Connect(graph, In(logging["bucket"]), In(logging["targetBucket"]));
        foreach (var delivery in plan.Cloud("aws:cloudwatch/logDelivery:LogDelivery"))
            Connect(graph,
                plan.Cloud("aws:cloudwatch/logDeliverySource:LogDeliverySource").Where(s => delivery["deliverySourceName"].RefersTo(s.Resource)).SelectMany(s => In(s["resourceArn"])),
                plan.Cloud("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination").Where(d => delivery["deliveryDestinationArn"].RefersTo(d.Resource)).SelectMany(In));
    }

    private static void Connect(GraphBuilder graph, IEnumerable<string> from, IEnumerable<string> to)
    {
        foreach (var (source, bucket) in from.SelectMany(_ => to, (source, bucket) => (source, bucket))) graph.Edge(source, bucket, EdgeKind.Watch, Logs);
    }
}
