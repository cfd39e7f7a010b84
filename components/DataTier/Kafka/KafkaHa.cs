using Pulumi;

namespace Erp.Components;

/// <summary>Controllers and brokers of KRaft, by the kafka chart.</summary>
internal static class KafkaHa
{
    private const string ChartName = "kafka";
    private const string KraftSecret = $"{ChartName}-kraft-ids";
    private const string SaslSecret = $"{ChartName}-sasl";
    private const int ControllerPort = 9093;
    private const int InterbrokerPort = 9094;
    private const int ExporterPort = 5556;
    private const int Controllers = 3;

    // More ids than controllers run, so that adding one never touches the others'.
    private const int KraftIds = 5;

    public static KafkaServer Create(TierParts parts, KafkaSpec spec, KafkaTier tier)
    {
        var kraft = parts.Secret(ChartName, KraftSecret, Enumerable.Range(0, KraftIds)
            .Select(n => (Key: $"controller-{n}-id", Value: Credential.KraftId($"{parts.Name}-kafka-controller-{n}", parts.Kept())))
            .Prepend((Key: "cluster-id", Value: Credential.KraftId($"{parts.Name}-kafka-cluster", parts.Kept())))
            .ToDictionary(p => p.Key, p => p.Value));
        var sasl = parts.Secret(ChartName, SaslSecret, new()
        {
            ["client-passwords"] = tier.AdminPassword,
            ["system-user-password"] = tier.AdminPassword,
            ["inter-broker-password"] = parts.Password("kafka-interbroker"),
            ["controller-password"] = parts.Password("kafka-controller"),
        });
        var release = HelmRelease.Create(spec.Name, spec.Name, DataTierVersions.Kafka, parts.Namespace, Values(parts, spec), ReleaseTiming.Stateful, parts.Kept([kraft, sasl]));

        var pods = (PodPeer)Peer.Pods(parts.Namespace, (LabelNames.Name, ChartName), (LabelNames.Instance, spec.Name));
        int[] own = [KafkaTier.Port, ControllerPort, InterbrokerPort];
        TrafficPolicy.Create(spec.Name, pods, parts.Labels(ChartName, spec.Name),
            [.. TierParts.Callers([.. spec.Clients, parts.Provisioning], KafkaTier.Port), new(pods, own), .. parts.Scraped(ExporterPort)],
            own.Select(port => new Endpoint(pods, port)), parts.Options());

        return new()
        {
            Name = spec.Name,
            Host = parts.Host(spec.Name),
            Mechanism = KafkaJaas.Scram,
            UsersAreStored = true,
            Pods = pods,
            Ready = release,
        };
    }

    public static KafkaValues Values(TierParts parts, KafkaSpec spec)
    {
        var images = parts.Args.Images!;
        var scraped = parts.Args.Scraper is not null;
        var listener = new KafkaListenerValues { Protocol = KafkaTier.SecurityProtocol };
        return new()
        {
            Global = images.Global(),
            Image = images.Image(DataTierVersions.KafkaServer),
            ExistingKraftSecret = KraftSecret,
            Listeners = new() { Client = listener, Controller = listener, Interbroker = listener },
            // The administrator is the chart's only client: every other is made in Kafka, where it can be changed while it runs.
            Sasl = new() { EnabledMechanisms = $"{KafkaJaas.Plain},{KafkaJaas.Scram}", ExistingSecret = SaslSecret, Client = new() { Users = [KafkaTier.Admin] } },
            Controller = Role(parts, spec, "controller-eligible", Controllers, "10Gi", new(new("250m", "1Gi"), new("1", "2Gi"))) with { ControllerOnly = true },
            Broker = Role(parts, spec, "broker", spec.Brokers, spec.StorageSize, spec.Resources),
            OverrideConfiguration = new()
            {
                ["default.replication.factor"] = "3",
                ["min.insync.replicas"] = "2",
                ["offsets.topic.replication.factor"] = "3",
                ["transaction.state.log.replication.factor"] = "3",
                ["transaction.state.log.min.isr"] = "2",
                ["auto.create.topics.enable"] = "false",
            },
            Metrics = new()
            {
                Jmx = new() { Enabled = scraped, Image = images.Image(DataTierVersions.JmxExporter), Resources = ResourceValues.Small },
                ServiceMonitor = new() { Enabled = scraped },
            },
            NetworkPolicy = new() { Enabled = false },
            DefaultInitContainers = new()
            {
                VolumePermissions = new() { Image = images.Image(DataTierVersions.OsShell) },
                AutoDiscovery = new() { Image = images.Image(DataTierVersions.Kubectl) },
            },
        };
    }

    private static KafkaRoleValues Role(TierParts parts, KafkaSpec spec, string component, int replicas, string size, ComputeResources resources) => new()
    {
        ReplicaCount = replicas,
        PodAntiAffinityPreset = "hard",
        TopologySpreadConstraints = SpreadValues.OverZones(parts.Args.StrictZones, (LabelNames.Name, ChartName), (LabelNames.Instance, spec.Name), (LabelNames.Component, component)),
        NodeSelector = DataTolerationValues.SelectorWhen(parts.Args.OwnNodes),
        Tolerations = DataTolerationValues.When(parts.Args.OwnNodes),
        Persistence = new() { Enabled = true, StorageClass = parts.StorageClass, Size = size },
        Resources = ResourceValues.Of(resources),
        Pdb = new() { Create = true, MaxUnavailable = 1 },
    };
}
