using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>The data tier of a stack: what its services use, on the engines that the environment's profile says.</summary>
internal static class DataPart
{
    private const string Name = "data";
    private const string StorageClass = "erp-data";
    private const string RedisLogin = "redis";
    private const string KafkaLogin = "kafka";

    public static DataTier Create(DataTierArgs args, ComponentResourceOptions options) => new(Name, args, options);

    public static DataTierArgs ArgsOf(Blueprint blueprint)
    {
        var offers = blueprint.Platform.Offers;
        return new()
        {
            Context = blueprint.Context,
            Mode = blueprint.Profile.Data,
            Postgres = offers.HasFlag(Offers.Postgres) ? PostgresOf(blueprint) : null,
            Redis = offers.HasFlag(Offers.Redis) ? RedisOf(blueprint) : null,
            Kafka = offers.HasFlag(Offers.Kafka) ? KafkaOf(blueprint) : null,
            Images = ImagesOf(blueprint.Settings.Data),
            Storage = blueprint.ClusterKind == ClusterKind.Existing ? new() : new(StorageClass, CreateGp3: true),
            StrictZones = blueprint.Profile.StrictZones,
            OwnNodes = blueprint.ClusterKind == ClusterKind.Eks && NodeGroups.Of(blueprint.Profile.Nodes, blueprint.Settings.Cluster).Any(g => g.Name == NodeGroupSpec.DataRole),
            Scraper = ObservabilityPeers.Prometheus,
            Dapr = blueprint.Platform.PubSub,
        };
    }

    /// <summary>What has a password that can be rotated, in any environment of a platform.</summary>
    public static IEnumerable<string> LoginsOf(Platform platform) =>
    [
        .. platform.Services.SelectMany(s => s.Uses.OfType<DatabaseUse>()).Select(d => d.Name),
        .. platform.CommonDatabase is { } common ? [common.Name] : Array.Empty<string>(),
        .. platform.Offers.HasFlag(Offers.Redis) ? [RedisLogin] : Array.Empty<string>(),
        .. platform.Offers.HasFlag(Offers.Kafka) ? [KafkaLogin] : Array.Empty<string>(),
    ];

    private static PostgresSpec PostgresOf(Blueprint blueprint) => new()
    {
        Databases =
        [
            .. from used in blueprint.Topology.UsesOf<DatabaseUse>()
               select new DatabaseSpec(used.Use.Name, Owner(used.Use.Name))
               {
                   Clients = [ClientOf(used.Service, blueprint)],
                   Rotation = RotationOf(used.Use.Name, blueprint),
               },
            .. blueprint.Profile.CommonDatabase && blueprint.Platform.CommonDatabase is { } common ? [common] : Array.Empty<DatabaseSpec>(),
        ],
        StorageSize = blueprint.Settings.Data.PostgresStorage ?? blueprint.Profile.PostgresStorage,
        Resources = blueprint.Profile.PostgresResources,
        Administrators = [BackupJob.PodsIn(blueprint.Context.InfraNamespace)],
    };

    private static RedisSpec RedisOf(Blueprint blueprint) => new()
    {
        StorageSize = blueprint.Settings.Data.RedisStorage ?? blueprint.Profile.RedisStorage,
        Resources = blueprint.Profile.RedisResources,
        Clients = [.. Clients<CacheUse>(Offers.Redis, blueprint), .. BackupPart.KeepsRedis(blueprint) ? [BackupJob.PodsIn(blueprint.Context.InfraNamespace)] : Array.Empty<PodPeer>()],
        Rotation = RotationOf(RedisLogin, blueprint),
    };

    private static KafkaSpec KafkaOf(Blueprint blueprint) => new()
    {
        Topics =
        [
            .. blueprint.Topology.UsesOf<TopicUse>().GroupBy(t => t.Use.Name).Select(t => new TopicSpec(
                t.Key, t.Max(u => u.Use.Partitions), blueprint.Profile.Data == DataTierMode.Single ? 1 : t.Max(u => u.Use.Replication))),
        ],
        StorageSize = blueprint.Settings.Data.KafkaStorage ?? "50Gi",
        Clients = Clients<TopicUse>(Offers.Kafka, blueprint),
        Rotation = RotationOf(KafkaLogin, blueprint),
    };

    private static Rotation RotationOf(string credential, Blueprint blueprint)
    {
        var rotation = blueprint.Settings.Data.Rotations.GetValueOrDefault(credential, new());
        return new(rotation.Generation, rotation.Overlap);
    }

    private static ImageSource ImagesOf(DataSettings settings) => settings.ImageSource switch
    {
        ImageSourceKind.PrivateMirror => new ImageSource.PrivateMirror(settings.ImageRegistry) { PullSecret = settings.ImagePullSecret == "" ? null : settings.ImagePullSecret },
        ImageSourceKind.BitnamiSecure => new ImageSource.BitnamiSecure(settings.ImageRegistry, settings.ImagePullSecret),
        _ => new ImageSource.BitnamiLegacy(settings.AcknowledgeLegacyImages),
    };

    // By its own declaration, or because its sidecar does.
    private static ImmutableArray<PodPeer> Clients<TUse>(Offers engine, Blueprint blueprint) where TUse : Use =>
        [.. blueprint.Topology.Services.Where(s => blueprint.Platform.SidecarsUse.HasFlag(engine) || s.Uses.OfType<TUse>().Any()).Select(s => ClientOf(s, blueprint))];

    private static PodPeer ClientOf(ServiceSpec service, Blueprint blueprint) => (PodPeer)Peer.App(blueprint.Context.ApplicationNamespace, service.Name);

    // "financial_db" belongs to "financial_user", as the applications expect it.
    private static string Owner(string database) => database.EndsWith("_db", StringComparison.Ordinal) ? $"{database[..^3]}_user" : database;
}
