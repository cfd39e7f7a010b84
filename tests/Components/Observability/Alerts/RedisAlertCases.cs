namespace Erp.Tests.Components.Observability.Alerts;

internal static class RedisAlertCases
{
    private const string Ns = "namespace=\"erp-infra\"";

    private static readonly (string, string) Namespace = ("namespace", "erp-infra");

    public static IEnumerable<AlertCase> All =>
    [
        new("RedisDown", "one node does not answer")
        {
            Given = { [$"redis_up{{{Ns},pod=\"r-0\"}}"] = "0x30", [$"redis_up{{{Ns},pod=\"r-1\"}}"] = "1x30" },
            Fires = [new("Redis does not answer", "The Redis node r-0 in erp-infra has not answered its exporter for two minutes.", Namespace, ("pod", "r-0"))],
        },
        new("RedisDown", "all nodes answer") { Given = { [$"redis_up{{{Ns},pod=\"r-0\"}}"] = "1x30" } },

        new("RedisMemoryNearlyFull", "95% of what Redis may use")
        {
            Given = { [$"redis_memory_used_bytes{{{Ns},pod=\"r-0\"}}"] = "95x30", [$"redis_memory_max_bytes{{{Ns},pod=\"r-0\"}}"] = "100x30" },
            Fires = [new("r-0 is nearly out of memory", "erp-infra/r-0 uses 95% of the memory that Redis may use.", Namespace, ("pod", "r-0"))],
        },
        new("RedisMemoryNearlyFull", "Redis has no limit of its own")
        {
            Given = { [$"redis_memory_used_bytes{{{Ns},pod=\"r-0\"}}"] = "95x30", [$"redis_memory_max_bytes{{{Ns},pod=\"r-0\"}}"] = "0x30" },
        },

        new("RedisWithoutMaster", "two nodes answer, both are replicas")
        {
            Given = Nodes(("r-0", "slave", "1x30"), ("r-1", "slave", "1x30")),
            Fires = [new("Redis has no master", "None of the 2 Redis nodes that answer in erp-infra is the master: writes fail.", Namespace)],
        },
        new("RedisWithoutMaster", "one of them is the master") { Given = Nodes(("r-0", "master", "1x30"), ("r-1", "slave", "1x30")) },

        new("RedisSplitBrain", "two nodes think they are the master")
        {
            Given = Nodes(("r-0", "master", "1x30"), ("r-1", "master", "1x30")),
            Fires = [new("Redis has two masters", "2 Redis nodes in erp-infra take writes; those of all but one will be lost.", Namespace)],
        },
        new("RedisSplitBrain", "the one master is scraped by two jobs")
        {
            Given =
            {
                [$"redis_instance_info{{{Ns},pod=\"r-0\",role=\"master\",job=\"redis\"}}"] = "1x30",
                [$"redis_instance_info{{{Ns},pod=\"r-0\",role=\"master\",job=\"annotated-pods\"}}"] = "1x30",
            },
        },
        new("RedisSplitBrain", "the old master comes back and is told within a minute")
        {
            Given = Nodes(("r-0", "master", "1x18 stale"), ("r-1", "master", "_x17 1x12")),
        },

        new("RedisFailover", "a replica took over two minutes ago")
        {
            Given = Nodes(("r-0", "master", "1x17 stale"), ("r-1", "master", "_x18 1x12"), ("r-1", "slave", "1x17 stale")),
            Fires = [new("Redis failed over to r-1", "r-1 in erp-infra became the Redis master within the last ten minutes.", Namespace, ("pod", "r-1"))],
        },
        new("RedisFailover", "Redis was installed two minutes ago") { Given = Nodes(("r-0", "master", "_x18 1x12")) },
        new("RedisFailover", "the master was upgraded and is still the master")
        {
            Given =
            {
                [$"redis_instance_info{{{Ns},pod=\"r-0\",role=\"master\",redis_version=\"8.0\"}}"] = "1x17 stale",
                [$"redis_instance_info{{{Ns},pod=\"r-0\",role=\"master\",redis_version=\"8.2\"}}"] = "_x18 1x12",
            },
        },

        new("RedisReplicasMissing", "one of two follows")
        {
            Given = { [$"redis_connected_slaves{{{Ns},pod=\"r-0\"}}"] = "1x30", [$"redis_connected_slaves{{{Ns},pod=\"r-1\"}}"] = "0x30" },
            Fires = [new("A Redis replica is missing", "Only 1 of 2 replicas in erp-infra follow the master; with fewer a failover cannot succeed.", Namespace)],
        },
        new("RedisReplicasMissing", "both follow the master, and nobody follows a replica")
        {
            Given = { [$"redis_connected_slaves{{{Ns},pod=\"r-0\"}}"] = "2x30", [$"redis_connected_slaves{{{Ns},pod=\"r-1\"}}"] = "0x30" },
        },
    ];

    private static Dictionary<string, string> Nodes(params (string Pod, string Role, string Values)[] nodes) =>
        nodes.ToDictionary(n => $"redis_instance_info{{{Ns},pod=\"{n.Pod}\",role=\"{n.Role}\"}}", n => n.Values)
            .Concat(nodes.Select(n => n.Pod).Distinct().ToDictionary(pod => $"redis_up{{{Ns},pod=\"{pod}\"}}", _ => "1x30")).ToDictionary();
}
