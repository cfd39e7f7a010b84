using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Ingress objects that become one AWS application load balancer: no proxy in the cluster, certificates by ACM, a WAF where asked for.</summary>
public sealed record AwsAlbEngine(AwsController Controller) : EdgeEngine
{
    public const string EngineName = "aws-alb";

    public override string Name => EngineName;

    /// <summary>The load balancer reaches the pods from the subnets that it stands in.</summary>
    public override Peer Proxies => Peer.Addresses(Controller.Cluster.Settings.VpcCidr);

    public override ImmutableArray<ScrapedPods> Scraped => Controller.Scraped;

    internal static ImmutableHashSet<EdgeSetting> Carried { get; } =
    [
        EdgeSetting.Tls, EdgeSetting.RedirectToHttps, EdgeSetting.Hsts, EdgeSetting.RateLimitPerClient, EdgeSetting.Cors, EdgeSetting.IdleTimeout,
        EdgeSetting.SetResponseHeaders, EdgeSetting.AllowedSources, EdgeSetting.CanaryWeight, EdgeSetting.CanaryHeader,
    ];

    internal override ImmutableHashSet<EdgeSetting> Carries => Carried;

    internal override string SecretNamespace(PlatformContext context) => context.ApplicationNamespace;

    internal override IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args) => AlbChecks.Problems(args);

    internal override EdgeEntry Create(EdgeParts parts) => AlbEntry.Create(parts, Controller);
}
