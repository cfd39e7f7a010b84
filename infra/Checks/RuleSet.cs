using System.Collections.Immutable;
using Erp.Infra.Checks.Operations;

namespace Erp.Infra.Checks;

/// <summary>Every rule there is, by id. A new one is added here and gets a page in docs/rules and two cases in tests/Checks.</summary>
public static class RuleSet
{
    public static ExceptionsHold Exceptions { get; } = new();

    public static ImmutableArray<PlanRule> Plans { get; } =
    [
        new Objects.ValidNames(),
        new Objects.UniqueObjects(),
        new Objects.ServedApiVersions(),
        new Objects.PossiblePorts(),
        new Objects.MountedVolumes(),
        new Objects.LimitsCoverRequests(),
        new Objects.CronText(),
        new Objects.RestartPolicies(),
        new Objects.SelectorsMatchTemplates(),
        new Objects.ValidLabels(),
        new Objects.KnownNamespaces(),
        new Objects.UniqueEnvironment(),
        new Pods.RestrictedContainers(),
        new Pods.NumberedUsers(),
        new Pods.NodeIsolation(),
        new Pods.CompleteResources(),
        new Pods.PinnedImages(),
        new Pods.LivingImages(),
        new Pods.Probed(),
        new Pods.SensibleProbes(),
        new Pods.OwnIdentity(),
        new Pods.GracefulStop(),
        new Pods.Prioritized(),
        new Pods.SpreadOut(),
        new Pods.SecretsAsFiles(),
        new Pods.ResolvedReferences(),
        new Availability.EnoughReplicas(),
        new Availability.Budgeted(),
        new Availability.SoundBudgets(),
        new Availability.OneOwnerOfReplicas(),
        new Availability.SoundAutoscalers(),
        new Availability.VerticalBesideHorizontal(),
        new Availability.RollingUpdates(),
        new Availability.SoundStatefulSets(),
        new Availability.OddQuorums(),
        new Availability.StorageClasses(),
        new Network.DenyByDefault(),
        new Network.NamedPeers(),
        new Network.JoinedSelectors(),
        new Network.GuardedMetadata(),
        new Network.NothingDangling(),
        new Network.RoutedBackends(),
        new Network.ReachableTargets(),
        new Network.NoNodePorts(),
        new Network.EncryptedEdge(),
        new Network.LivingEdge(),
        new Network.BothEndsAgree(),
        new Access.NoWildcards(),
        new Access.NoEscalation(),
        new Access.BoundToSomebody(),
        new Confidential.NoLiteralSecrets(),
        new Confidential.SecretsStaySecret(),
        new Confidential.StrongPasswords(),
        new Confidential.ResolvedHosts(),
        new Data.PinnedCharts(),
        new Data.PatientReleases(),
        new Data.BoundedJobs(),
        new Data.HonestScripts(),
        new Data.BackedUp(),
        new Cloud.ClusterLogs(),
        new Cloud.GuardedEndpoint(),
        new Cloud.HardenedCluster(),
        new Cloud.HardenedNodes(),
        new Cloud.SupportedKubernetes(),
        new Cloud.WatchedNetwork(),
        new Cloud.NarrowSecurityGroups(),
        new Cloud.GuardedBuckets(),
        new Cloud.RotatedKeys(),
        new Cloud.KeptLogs(),
        new Cloud.SafeRegistries(),
        new Cloud.LeastPrivilege(),
        new Cloud.ExactTrust(),
        new Cloud.GuardedDistribution(),
        new Capacity.RoomForEveryPod(),
        new Operations.ProtectedData(),
        new Operations.CommonLabels(),
        new Operations.GuardedNamespaces(),
        new Operations.BoundedNamespaces(),
        new Operations.FittingQuotas(),
        new Operations.SoundRollouts(),
        new Operations.SoundAnalyses(),
        new Operations.LivingDatabases(),
        new Observability.Scraped(),
        new Observability.SoundAlerts(),
        Exceptions,
    ];

    public static ImmutableArray<EnvironmentRule> Environments { get; } =
    [
        new Environments.ReplicasRise(),
        new Environments.ResourcesRise(),
        new Environments.ProtectionRises(),
        new Environments.RetentionRises(),
        new Environments.DataTierRises(),
        new Environments.NothingMissing(),
        new Environments.NoWiderAccess(),
    ];

    public static IEnumerable<Rule> All => Plans.Concat<Rule>(Environments).OrderBy(r => r.Id, StringComparer.Ordinal);

    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
