using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>What a data tier cannot stand on, said before anything is made.</summary>
public static partial class DataTierRules
{
    public static IEnumerable<ArgumentProblem> Problems(DataTierArgs args) => [.. Engines(args), .. Images(args), .. Names(args), .. Numbers(args)];

    private static IEnumerable<ArgumentProblem> Engines(DataTierArgs args)
    {
        if (args.Mode == DataTierMode.Managed)
            yield return new("data.mode", "is Managed, which has no engine yet.", "Use HighlyAvailable or Single.");
        if (args.Dapr == DaprBroker.Redis && args.Redis is null || args.Dapr == DaprBroker.Kafka && args.Kafka is null)
            yield return new("data.dapr", $"stands on {args.Dapr}, which this data tier does not have.", "Add the engine or choose the other.");
        if (args.Dapr is not null && args.Redis is null)
            yield return new("data.dapr", "keeps its state in Redis, which this data tier does not have.", "Add Redis.");
        if (args is { Mode: DataTierMode.Single, Postgres: { } postgres } && !DataTierVersions.PostgresMajors.Contains(postgres.Major))
            yield return new("data.postgres.major", $"is {postgres.Major}.", $"Use one of {string.Join(", ", DataTierVersions.PostgresMajors)}.");
    }

    // The engines that are not highly available have images of their own.
    private static IEnumerable<ArgumentProblem> Images(DataTierArgs args)
    {
        if (args.Mode != DataTierMode.HighlyAvailable) yield break;
        if (args.Images is null)
            yield return new("data.images", "is not chosen.", "The charts' images have no free and maintained home any more: choose PrivateMirror, BitnamiSecure or BitnamiLegacy.");
        if (args is { Images: ImageSource.BitnamiLegacy { Acknowledged: false }, Context.Tier: EnvironmentTier.Production })
            yield return new("data.images",
                "names the legacy copies of August 2025, which get no security fixes (the Redis among them has CVE-2025-49844).",
                "Mirror or subscribe, or acknowledge it with acknowledgeLegacyImages: true.");
        if (args.Images is ImageSource.PrivateMirror { Registry: "" } or ImageSource.BitnamiSecure { Registry: "" })
            yield return new("data.images.registry", "is missing, and the images come from there.", "Name the mirror's or the subscription's registry.");
        if (args.Images is ImageSource.BitnamiSecure { PullSecret: "" })
            yield return new("data.images.pullSecret", "is missing, and a subscription's images are not given to everybody.", "Name the pull secret.");
    }

    private static IEnumerable<ArgumentProblem> Names(DataTierArgs args)
    {
        foreach (var database in args.Postgres?.Databases ?? [])
            foreach (var name in new[] { database.Name, database.Owner })
                if (!Identifier().IsMatch(name))
                    yield return new($"data.postgres.databases.{database.Name}", $"'{name}' is no plain name.", "Use lower-case letters, digits and underscores, beginning with a letter.");
        foreach (var twice in (args.Postgres?.Databases ?? []).GroupBy(d => d.Name).Where(g => g.Count() > 1))
            yield return new($"data.postgres.databases.{twice.Key}", "is declared twice.", "Give each database one owner and all its clients in one place.");
        foreach (var shared in (args.Postgres?.Databases ?? []).GroupBy(d => d.Owner).Where(g => g.Select(d => d.Rotation).Distinct().Count() > 1))
            yield return new($"data.postgres.databases.{shared.First().Name}", $"rotates {shared.Key} apart from its other databases.", "Give all databases of an owner the same rotation.");
    }

    private static IEnumerable<ArgumentProblem> Numbers(DataTierArgs args)
    {
        if (args.Mode != DataTierMode.HighlyAvailable) yield break;
        if (args.Postgres is { Replicas: < 3 } postgres)
            yield return new("data.postgres.replicas", $"is {postgres.Replicas}.", "Three are needed to tell a lost server from a lost network.");
        if (args.Redis is { Nodes: < 3 } redis)
            yield return new("data.redis.nodes", $"is {redis.Nodes}.", "Each node runs one Sentinel, and when one of two is gone the other has no majority: use three.");
        if (args.Redis is { } sentinel && (sentinel.Quorum <= sentinel.Nodes / 2 || sentinel.Quorum >= sentinel.Nodes))
            yield return new("data.redis.quorum", $"is {sentinel.Quorum} of {sentinel.Nodes}.", "A majority must agree, and one node may be missing.");
        if (args.Kafka is { Brokers: < 3 } kafka)
            yield return new("data.kafka.brokers", $"is {kafka.Brokers}.", "Three keep two copies while one is down.");
        foreach (var topic in args.Kafka?.Topics ?? [])
            if (topic.Replication > args.Kafka!.Brokers)
                yield return new($"data.kafka.topics.{topic.Name}", $"wants {topic.Replication} copies on {args.Kafka.Brokers} brokers.", "Ask for fewer copies or more brokers.");
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,55}$")]
    private static partial Regex Identifier();
}
