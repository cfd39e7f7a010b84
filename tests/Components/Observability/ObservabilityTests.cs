using System.Text.Json;
using Erp.Components;
using Erp.Components.Alerts;
using Erp.Components.Dashboards;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks.Profiles;
using Pulumi;

namespace Erp.Tests.Components.Observability;

public class ObservabilityTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Theory]
    [InlineData(EnvironmentTier.Dev, "kube-prometheus-stack", "prometheus-adapter", "otel-collector")]
    [InlineData(EnvironmentTier.Test, "kube-prometheus-stack", "prometheus-adapter", "otel-collector", "loki", "alloy")]
    [InlineData(EnvironmentTier.Staging, "kube-prometheus-stack", "prometheus-adapter", "otel-collector", "loki", "alloy", "jaeger")]
    [InlineData(EnvironmentTier.Production, "kube-prometheus-stack", "prometheus-adapter", "otel-collector", "loki", "alloy", "jaeger")]
    public async Task Each_environment_observes_what_it_is_worth(EnvironmentTier tier, params string[] releases)
    {
        var plan = await Stacks.Plan(tier);

        Assert.Equal(releases.Order(), plan.Of(Release).Select(r => r.TextAt("name")!).Order());
        Assert.All(plan.Of(Release), r => Assert.Matches(@"^\d+\.\d+\.\d+$", r.TextAt("version")!));
    }

    [Fact]
    public void No_environment_keeps_less_than_the_one_before_it()
    {
        var settings = Enum.GetValues<EnvironmentTier>().Select(tier => EnvironmentProfile.Of(tier).Observability).ToList();

        foreach (var (weaker, stronger) in settings.Zip(settings.Skip(1)))
        {
            Assert.True(weaker.Metrics.Replicas <= stronger.Metrics.Replicas && weaker.Metrics.Retention <= stronger.Metrics.Retention);
            Assert.True((weaker.Logs?.Retention ?? default) <= (stronger.Logs?.Retention ?? default));
            Assert.True((weaker.Traces?.Retention ?? default) <= (stronger.Traces?.Retention ?? default));
        }
    }

    [Fact]
    public async Task Prometheus_asks_every_fifteen_seconds_says_where_it_stands_and_takes_every_monitor()
    {
        var stack = (await Stacks.Plan(EnvironmentTier.Production)).Of(Release).Single(r => r.TextAt("name") == "kube-prometheus-stack");
        const string spec = "values.prometheus.prometheusSpec";

        Assert.Equal("15s", stack.TextAt($"{spec}.scrapeInterval"));
        Assert.Equal("15s", stack.TextAt($"{spec}.evaluationInterval"));
        Assert.Equal("erp-production", stack.TextAt($"{spec}.externalLabels.cluster"));
        Assert.Equal("45d", stack.TextAt($"{spec}.retention"));
        Assert.All(["serviceMonitor", "podMonitor", "rule", "probe", "scrapeConfig"], kind => Assert.Equal("false", stack.TextAt($"{spec}.{kind}SelectorNilUsesHelmValues")));
        Assert.Equal("200Gi", stack.TextAt($"{spec}.storageSpec.volumeClaimTemplate.spec.resources.requests.storage"));
    }

    [Fact]
    public async Task Annotated_pods_are_scraped_unless_they_have_a_monitor_of_their_own()
    {
        var stack = (await Stacks.Plan(EnvironmentTier.Dev)).Of(Release).Single(r => r.TextAt("name") == "kube-prometheus-stack");

        var steps = stack.At("values.prometheus.prometheusSpec.additionalScrapeConfigs.0.relabel_configs")!.AsArray()
            .Select(step => (Action: step!["action"]!.ToString(), Label: step["source_labels"]?[0]?.ToString(), Regex: step["regex"]?.ToString())).ToList();

        Assert.Contains(("keep", "__meta_kubernetes_pod_annotation_prometheus_io_scrape", "true"), steps);
        Assert.Contains(("drop", "__meta_kubernetes_namespace", "erp-infra|erp-monitoring|erp-agents|envoy-gateway-system"), steps);
    }

    [Fact]
    public async Task The_rules_in_the_cluster_are_the_rules_that_were_tested()
    {
        var rules = (await Stacks.Plan(EnvironmentTier.Production)).Of("kubernetes:monitoring.coreos.com/v1:PrometheusRule").Single();

        var expressions = rules.At("spec.groups")!.AsArray().SelectMany(g => g!["rules"]!.AsArray()).Select(r => r!["expr"]!.ToString());

        Assert.Equal(PlatformRules.Of(WatchedPlatforms.Complete).SelectMany(g => g.Rules).Select(r => r.Expression), expressions);
    }

    [Fact]
    public async Task Grafana_finds_every_dashboard()
    {
        var maps = (await Stacks.Plan(EnvironmentTier.Production)).Of("kubernetes:core/v1:ConfigMap");

        Assert.Equal(PlatformDashboards.Of(WatchedPlatforms.Complete).Length, maps.Count);
        Assert.All(maps, map =>
        {
            Assert.Equal("1", map.TextAt("metadata.labels.grafana_dashboard"));
            var (file, text) = map.At("data")!.AsObject().Single();
            Assert.Equal(JsonDocument.Parse(text!.ToString()).RootElement.GetProperty("uid").GetString() + ".json", file);
        });
    }

    [Fact]
    public async Task Grafana_asks_for_a_generated_password_and_shows_the_way_between_its_sources()
    {
        var plan = await Stacks.Plan(EnvironmentTier.Production);
        var grafana = plan.Of(Release).Single(r => r.TextAt("name") == "kube-prometheus-stack").At("values.grafana")!;

        Assert.Equal("grafana-admin", grafana["admin"]!["existingSecret"]!.ToString());
        Assert.Single(plan.Of("random:index/randomPassword:RandomPassword"));
        Assert.Equal("false", grafana["grafana.ini"]!["auth.anonymous"]!["enabled"]!.ToString());
        Assert.Equal("https://grafana.example.com", grafana["grafana.ini"]!["server"]!["root_url"]!.ToString());
        var links = grafana["additionalDataSources"]!.ToJsonString() + grafana["sidecar"]!.ToJsonString();
        Assert.All(["\"datasourceUid\":\"loki\"", "\"datasourceUid\":\"jaeger\"", "\"datasourceUid\":\"prometheus\""], link => Assert.Contains(link, links));
    }

    [Fact]
    public async Task No_secret_is_seen_in_the_plan()
    {
        var plan = await Stacks.Plan(EnvironmentTier.Production);

        Assert.DoesNotContain(Stacks.Sentinel, string.Concat(plan.Resources.Select(r => r.Inputs.ToJsonString())));
        var receivers = plan.Of("kubernetes:core/v1:Secret").Single(s => s.TextAt("metadata.name") == "alertmanager-receivers");
        Assert.Equal("[secret]", receivers.TextAt("stringData.erp-alerts-url"));
    }

    [Fact]
    public async Task Traces_survive_a_restart_where_the_environment_asks_for_it()
    {
        var plan = await Stacks.Plan(EnvironmentTier.Production);
        var jaeger = plan.Of(Release).Single(r => r.TextAt("name") == "jaeger");

        Assert.Equal("50Gi", plan.Of("kubernetes:core/v1:PersistentVolumeClaim").Single().TextAt("spec.resources.requests.storage"));
        Assert.Equal("jaeger-traces", jaeger.TextAt("values.jaeger.extraVolumes.0.persistentVolumeClaim.claimName"));
        Assert.Equal("false", jaeger.TextAt("values.userconfig.extensions.jaeger_storage.backends.main.badger.ephemeral"));
        Assert.Equal("168h", jaeger.TextAt("values.userconfig.extensions.jaeger_storage.backends.main.badger.ttl.spans"));

    }

    [Fact]
    public async Task Traces_without_a_volume_are_kept_in_memory()
    {
        var settings = EnvironmentProfile.Of(EnvironmentTier.Staging).Observability;
        var plan = await Stacks.Plan(Stacks.Args(EnvironmentTier.Staging, settings with { Traces = settings.Traces! with { Storage = null } }));

        Assert.Empty(plan.Of("kubernetes:core/v1:PersistentVolumeClaim"));
        var store = plan.Of(Release).Single(r => r.TextAt("name") == "jaeger").At("values.userconfig.extensions.jaeger_storage.backends.main")!;
        Assert.Equal(["memory"], store.AsObject().Select(b => b.Key));
    }

    [Fact]
    public async Task Services_send_to_the_collector_and_nowhere_else()
    {
        TelemetryConnection? telemetry = null;
        var plan = await Stacks.Plan(Stacks.Args(EnvironmentTier.Dev), o => telemetry = (TelemetryConnection)o.Connect("sales", Use.Telemetry)!);

        Assert.Equal("http://otel-collector.erp-monitoring.svc.cluster.local:4317", telemetry!.OtlpGrpc);
        Assert.Equal("http://otel-collector.erp-monitoring.svc.cluster.local:4318", telemetry.OtlpHttp);
        Assert.Equal([4317, 4318], telemetry.Endpoints.Select(e => e.Port));
        var collector = plan.Of(Release).Single(r => r.TextAt("name") == "otel-collector");
        Assert.Equal("nop", collector.TextAt("values.alternateConfig.service.pipelines.traces.exporters.0"));
    }

    [Fact]
    public async Task Uses_of_others_are_left_to_others() =>
        await Stacks.Plan(Stacks.Args(EnvironmentTier.Dev), o => Assert.Null(o.Connect("sales", Use.Cache())));

    [Fact]
    public async Task Only_declared_traffic_is_let_through()
    {
        var plan = await Stacks.Plan(EnvironmentTier.Production);

        Assert.Equal(["envoy-gateway-system", "erp-monitoring"], Callers(plan, "grafana", 3000));
        Assert.Equal(["erp-prod"], Callers(plan, "collector", 4317));
        Assert.Equal(["erp-agents", "erp-monitoring"], Callers(plan, "loki", 3100));
        Assert.Contains("{\"port\":9091,\"protocol\":\"TCP\"}", plan.Single(Policy, "observability-prometheus-traffic").At("spec.egress")!.ToJsonString());
        Assert.All(["monitoring-default", "agents-default"], name =>
        {
            var policy = plan.Single(Policy, $"observability-{name}-traffic");
            Assert.Null(policy.At("spec.podSelector.matchLabels.0"));
            Assert.Equal(0, policy.At("spec.ingress")?.AsArray().Count ?? 0);
        });
    }

    [Fact]
    public async Task Whatever_is_an_object_of_the_operator_comes_after_the_operator()
    {
        var plan = await Stacks.Plan(EnvironmentTier.Production);
        var stack = plan.Of(Release).Single(r => r.TextAt("name") == "kube-prometheus-stack").Urn;

        var custom = plan.Resources.Where(r => r.Type.Contains("monitoring.coreos.com", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, custom.Count);
        Assert.All(custom, r => Assert.Contains(stack, r.DependsOn));
    }

    [Fact]
    public async Task Only_the_agents_are_let_off_and_the_reason_is_written_down()
    {
        var namespaces = (await Stacks.Plan(EnvironmentTier.Production)).Of("kubernetes:core/v1:Namespace").ToDictionary(n => n.TextAt("metadata.name")!);

        var (monitoring, agents) = (namespaces["erp-monitoring"].At("metadata")!, namespaces["erp-agents"].At("metadata")!);
        Assert.Equal("restricted", monitoring["labels"]!["pod-security.kubernetes.io/enforce"]!.ToString());
        Assert.Equal("privileged", agents["labels"]!["pod-security.kubernetes.io/enforce"]!.ToString());
        Assert.Equal("restricted", agents["labels"]!["pod-security.kubernetes.io/audit"]!.ToString());
        Assert.All(NodeAgentException.All, e => Assert.Contains($"Owner: {e.Owner}", agents["annotations"]![$"exception.erp.io/{e.Workload.Split('/')[1]}"]!.ToString()));
    }

    [Theory]
    [InlineData(EnvironmentTier.Dev)]
    [InlineData(EnvironmentTier.Production)]
    public async Task The_rules_of_the_house_find_nothing(EnvironmentTier tier)
    {
        var day = new DateOnly(2026, 11, 20);
        var agents = new PolicyException("ERP112", "observability-erp-agents", "erp-platform", string.Join(' ', NodeAgentException.All.Select(e => e.Reason)), day);

        // The plan is a dev stack's, whatever the component was told, and the edge's proxies are another component's.
        var findings = new Checker(day, [agents]).Check(await Stacks.Plan(tier)).Where(f => f.Path != $"metadata.labels[\"{LabelNames.Environment}\"]")
            .Where(f => (f.Rule, f.Urn[(f.Urn.LastIndexOf(':') + 1)..]) != ("ERP054", "observability-envoy-monitor"));

        var text = string.Join('\n', findings.Where(f => f.Urn.Contains("observability", StringComparison.Ordinal)).Select(f => $"{f.Rule} {f.Urn} {f.Path}: {f.Message}"));
        Assert.True(text.Length == 0, text);
    }

    /// <summary>The namespaces of those who may come in on a port.</summary>
    private static IEnumerable<string> Callers(Plan plan, string policy, int port) =>
        plan.Single(Policy, $"observability-{policy}-traffic").At("spec.ingress")!.AsArray()
            .Where(rule => rule!["ports"]!.AsArray().Any(p => p!["port"]!.GetValue<long>() == port))
            .SelectMany(rule => rule!["from"]!.AsArray())
            .Select(from => from!["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"]!.ToString()).Distinct().Order();
}
