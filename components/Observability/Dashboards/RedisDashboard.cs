namespace Erp.Components.Dashboards;

/// <summary>One master, its replicas, and the memory they have left.</summary>
internal static class RedisDashboard
{
    public static Dashboard Of(MonitoredRedis redis)
    {
        var ns = $"namespace=\"{redis.Namespace}\"";
        return new("erp-redis", "Redis",
        [
            new("Now",
                Panel.Stat("Nodes that answer", Unit.None, $"sum(redis_up{{{ns}}})"),
                Panel.Stat("Masters", Unit.None, $"count(redis_instance_info{{{ns},role=\"master\"}})") with { Alarm = 2 },
                Panel.Stat("Replicas of the master", Unit.None, $"max(redis_connected_slaves{{{ns}}})")),
            new("Work",
                Panel.Lines("Commands", Unit.PerSecond, new Query($"sum by (pod) (rate(redis_commands_processed_total{{{ns}}}[5m]))", "{{pod}}")),
                Panel.Lines("Keys found", Unit.Ratio, new Query(
                    $"sum(rate(redis_keyspace_hits_total{{{ns}}}[5m]))"
                    + $" / (sum(rate(redis_keyspace_hits_total{{{ns}}}[5m])) + sum(rate(redis_keyspace_misses_total{{{ns}}}[5m])))", "found")),
                Panel.Lines("Clients", Unit.None, new Query($"sum by (pod) (redis_connected_clients{{{ns}}})", "{{pod}}"))),
            new("Memory",
                Panel.Lines("Used", Unit.Bytes, new Query($"max by (pod) (redis_memory_used_bytes{{{ns}}})", "{{pod}}")),
                Panel.Lines("Keys evicted", Unit.PerSecond, new Query($"sum by (pod) (rate(redis_evicted_keys_total{{{ns}}}[5m]))", "{{pod}}"))),
        ]);
    }
}
