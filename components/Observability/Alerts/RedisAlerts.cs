namespace Erp.Components.Alerts;

/// <summary>Redis: it answers, it has exactly one master, and a failover does not go unnoticed.</summary>
internal static class RedisAlerts
{
    public static IEnumerable<Rule> Of(MonitoredRedis redis)
    {
        var ns = $"namespace=\"{redis.Namespace}\"";

        yield return Alert.Critical("RedisDown", 2,
            $"{Alert.OncePerPod($"redis_up{{{ns}}}")} == 0 or absent(redis_up{{{ns}}})",
            "Redis does not answer",
            "The Redis node {{ $labels.pod }} in {{ $labels.namespace }} has not answered its exporter for two minutes.");

        yield return Alert.Warning("RedisMemoryNearlyFull", 10,
            $"{Alert.OncePerPod($"redis_memory_used_bytes{{{ns}}}")} / ({Alert.OncePerPod($"redis_memory_max_bytes{{{ns}}}")} > 0) > 0.9",
            "{{ $labels.pod }} is nearly out of memory",
            "{{ $labels.namespace }}/{{ $labels.pod }} uses {{ $value | humanizePercentage }} of the memory that Redis may use.");

        if (redis.Nodes < 2) yield break;
        var masters = $"redis_instance_info{{{ns},role=\"master\"}}";

        yield return Alert.Critical("RedisWithoutMaster", 1,
            $"count by (namespace) ({Alert.OncePerPod($"redis_up{{{ns}}}")} == 1) unless on (namespace) count by (namespace) ({masters})",
            "Redis has no master",
            "None of the {{ $value }} Redis nodes that answer in {{ $labels.namespace }} is the master: writes fail.");

        yield return Alert.Critical("RedisSplitBrain", 2,
            $"count by (namespace) ({Alert.OncePerPod(masters)}) > 1",
            "Redis has two masters",
            "{{ $value }} Redis nodes in {{ $labels.namespace }} take writes; those of all but one will be lost.");

        yield return Alert.Warning("RedisFailover", 0,
            $"{Alert.OncePerPod(masters)} unless {Alert.OncePerPod($"{masters} offset 10m")} and on (namespace) max by (namespace) ({masters} offset 10m)",
            "Redis failed over to {{ $labels.pod }}",
            "{{ $labels.pod }} in {{ $labels.namespace }} became the Redis master within the last ten minutes.");

        yield return Alert.Warning("RedisReplicasMissing", 10,
            $"max by (namespace) (redis_connected_slaves{{{ns}}}) < {redis.Nodes - 1}",
            "A Redis replica is missing",
            $"Only {{{{ $value }}}} of {redis.Nodes - 1} replicas in {{{{ $labels.namespace }}}} follow the master; with fewer a failover cannot succeed.");
    }
}
