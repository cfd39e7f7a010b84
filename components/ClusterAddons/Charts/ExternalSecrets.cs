using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

/// <summary>Brings secrets from AWS Secrets Manager into the cluster, those of this environment alone.</summary>
internal sealed class ExternalSecrets : AddonChart
{
    private const int Health = 8081;
    private static readonly ComputeResources Size = new(new("50m", "128Mi"), new("500m", "512Mi"));

    public override Addon Addon => Addon.ExternalSecrets;
    public override string Release => "external-secrets";
    public override Chart Chart => ClusterAddonsVersions.ExternalSecrets;
    public override string Namespace => "external-secrets";
    public override string PodSecurity => "restricted";
    public override bool NeedsAws => true;
    public override ImmutableArray<int> Webhooks => [10250];
    public override ImmutableArray<int> Metrics => [8080];

    /// <summary>The names of the secrets that it may read begin so.</summary>
    public static string Prefix(PlatformContext context) => $"erp/{context.Environment}/";

    public override ChartValues Values(ClusterAddonsArgs args) => new ExternalSecretsValues
    {
        InstallCRDs = true,
        ReplicaCount = args.Replicas,
        LeaderElect = args.HighlyAvailable,
        PodDisruptionBudget = Switch.When(args.HighlyAvailable),
        ServiceAccount = Account.Named(Release),
        // Who may see or change ordinary objects does not thereby come to see where secrets come from.
        Rbac = new() { AggregateToView = false, AggregateToEdit = false },
        Resources = ResourceValues.Of(Size),
        Webhook = new() { ReplicaCount = args.Replicas, PodDisruptionBudget = Switch.When(args.HighlyAvailable), Resources = ResourceValues.Of(Size) },
        CertController = new() { ReplicaCount = 1, Resources = ResourceValues.Of(Size) },
    };

    public override Input<PolicyDocument> Policy(ClusterAddonsArgs args, EksSettings eks) => new PolicyDocument(new PolicyStatement("ReadOwnSecrets")
    {
        Actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
        Resources = [$"arn:aws:secretsmanager:{eks.Region}:{eks.AccountId}:secret:{Prefix(args.Context)}*"],
    });

    // Its certificate controller asks the webhook whether it is well.
    public override IEnumerable<Endpoint> Targets(ClusterAddonsArgs args) => base.Targets(args).Append(new(Peer.AllIn(Namespace), Health));

    public override IEnumerable<TrafficPolicy.Caller> Callers(ClusterAddonsArgs args) => [new(Peer.AllIn(Namespace), Health)];
}

internal sealed record ExternalSecretsValues : ChartValues
{
    public bool? InstallCRDs { get; init; }
    public int? ReplicaCount { get; init; }
    public bool? LeaderElect { get; init; }
    public Switch? PodDisruptionBudget { get; init; }
    public Account? ServiceAccount { get; init; }
    public ExternalSecretsRbac? Rbac { get; init; }
    public ResourceValues? Resources { get; init; }
    public ExternalSecretsPart? Webhook { get; init; }
    public ExternalSecretsPart? CertController { get; init; }
}

internal sealed record ExternalSecretsRbac : ChartValues
{
    public bool? AggregateToView { get; init; }
    public bool? AggregateToEdit { get; init; }
}

internal sealed record ExternalSecretsPart : ChartValues
{
    public int? ReplicaCount { get; init; }
    public Switch? PodDisruptionBudget { get; init; }
    public ResourceValues? Resources { get; init; }
}
