using System.Text.Json.Nodes;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The financial service in production, field by field as the operations handbook of the Rust ERP has it.</summary>
public sealed class FinancialServiceTests
{
    private const string Name = "financial-service";
    private const string Container = "spec.template.spec.containers.0";
    private const string Pod = "spec.template.spec";

    private static readonly Lazy<Task<Plan>> Production = new(() => PlatformPlan.OfAsync("rust-erp"));

    [Theory]
    [InlineData("Deployment", "spec.strategy.rollingUpdate.maxSurge", "1")]
    [InlineData("Deployment", "spec.strategy.rollingUpdate.maxUnavailable", "0")]
    [InlineData("Deployment", $"{Container}.image", "registry.example.com/erp/financial-service:1.0.0")]
    [InlineData("Deployment", $"{Container}.ports.0.containerPort", "8000")]
    [InlineData("Deployment", $"{Container}.ports.1.containerPort", "50051")]
    [InlineData("Deployment", $"{Container}.ports.2.containerPort", "9091")]
    [InlineData("Deployment", $"{Container}.resources.requests.cpu", "500m")]
    [InlineData("Deployment", $"{Container}.resources.requests.memory", "512Mi")]
    [InlineData("Deployment", $"{Container}.resources.limits.cpu", "2000m")]
    [InlineData("Deployment", $"{Container}.resources.limits.memory", "2Gi")]
    [InlineData("Deployment", $"{Container}.livenessProbe.httpGet.path", "/health")]
    [InlineData("Deployment", $"{Container}.livenessProbe.initialDelaySeconds", "30")]
    [InlineData("Deployment", $"{Container}.livenessProbe.periodSeconds", "10")]
    [InlineData("Deployment", $"{Container}.livenessProbe.timeoutSeconds", "5")]
    [InlineData("Deployment", $"{Container}.livenessProbe.failureThreshold", "3")]
    [InlineData("Deployment", $"{Container}.readinessProbe.initialDelaySeconds", "10")]
    [InlineData("Deployment", $"{Container}.readinessProbe.periodSeconds", "5")]
    [InlineData("Deployment", $"{Container}.readinessProbe.timeoutSeconds", "3")]
    [InlineData("Deployment", $"{Container}.readinessProbe.successThreshold", "1")]
    [InlineData("Deployment", $"{Container}.readinessProbe.failureThreshold", "3")]
    [InlineData("Deployment", $"{Container}.startupProbe.initialDelaySeconds", "0")]
    [InlineData("Deployment", $"{Container}.startupProbe.periodSeconds", "5")]
    [InlineData("Deployment", $"{Container}.startupProbe.timeoutSeconds", "3")]
    [InlineData("Deployment", $"{Container}.startupProbe.failureThreshold", "30")]
    [InlineData("Deployment", $"{Container}.securityContext.runAsNonRoot", "true")]
    [InlineData("Deployment", $"{Container}.securityContext.allowPrivilegeEscalation", "false")]
    [InlineData("Deployment", $"{Container}.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("Deployment", $"{Container}.securityContext.capabilities.drop.0", "ALL")]
    [InlineData("Deployment", $"{Container}.volumeMounts.0.mountPath", "/tmp")]
    [InlineData("Deployment", $"{Container}.volumeMounts.1.mountPath", "/app/config")]
    [InlineData("Deployment", $"{Container}.volumeMounts.1.readOnly", "true")]
    [InlineData("Deployment", $"{Pod}.terminationGracePeriodSeconds", "60")]
    [InlineData("Deployment", $"{Pod}.imagePullSecrets.0.name", "registry-credentials")]
    [InlineData("Deployment", $"{Pod}.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.0.weight", "100")]
    [InlineData("Deployment", $"{Pod}.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.0.podAffinityTerm.topologyKey", "kubernetes.io/hostname")]
    [InlineData("Service", "spec.type", "ClusterIP")]
    [InlineData("Service", "spec.sessionAffinity", "None")]
    [InlineData("Service", "spec.ports.0.port", "80")]
    [InlineData("Service", "spec.ports.1.port", "50051")]
    [InlineData("Service", "spec.ports.2.port", "9091")]
    [InlineData("HorizontalPodAutoscaler", "spec.minReplicas", "3")]
    [InlineData("HorizontalPodAutoscaler", "spec.maxReplicas", "20")]
    [InlineData("HorizontalPodAutoscaler", "spec.metrics.0.resource.target.averageUtilization", "70")]
    [InlineData("HorizontalPodAutoscaler", "spec.metrics.1.resource.target.averageUtilization", "80")]
    [InlineData("HorizontalPodAutoscaler", "spec.metrics.2.pods.metric.name", "http_requests_per_second")]
    [InlineData("HorizontalPodAutoscaler", "spec.metrics.2.pods.target.averageValue", "1000")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleDown.stabilizationWindowSeconds", "300")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleDown.policies.0.value", "50")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleDown.policies.0.periodSeconds", "60")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleUp.stabilizationWindowSeconds", "0")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleUp.policies.0.value", "100")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleUp.policies.0.periodSeconds", "15")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleUp.policies.1.value", "4")]
    [InlineData("HorizontalPodAutoscaler", "spec.behavior.scaleUp.selectPolicy", "Max")]
    [InlineData("VerticalPodAutoscaler", "spec.resourcePolicy.containerPolicies.0.minAllowed.cpu", "250m")]
    [InlineData("VerticalPodAutoscaler", "spec.resourcePolicy.containerPolicies.0.minAllowed.memory", "256Mi")]
    [InlineData("VerticalPodAutoscaler", "spec.resourcePolicy.containerPolicies.0.maxAllowed.cpu", "4000m")]
    [InlineData("VerticalPodAutoscaler", "spec.resourcePolicy.containerPolicies.0.maxAllowed.memory", "4Gi")]
    [InlineData("VerticalPodAutoscaler", "spec.updatePolicy.updateMode", "Off")]
    public async Task A_field_has_the_value_of_the_handbook(string kind, string path, string value) =>
        Assert.Equal(value, (await Production.Value).Single(kind, Name).TextAt(path));

    [Theory]
    [InlineData("APP_NAME", "financial-service")]
    [InlineData("APP_ENV", "production")]
    [InlineData("APP_HOST", "0.0.0.0")]
    [InlineData("APP_PORT", "8000")]
    [InlineData("LOG_LEVEL", "info")]
    [InlineData("DATABASE_MAX_CONNECTIONS", "20")]
    [InlineData("DATABASE_MIN_CONNECTIONS", "5")]
    [InlineData("REDIS_MAX_CONNECTIONS", "50")]
    [InlineData("KAFKA_BROKERS", "kafka-0:9092,kafka-1:9092,kafka-2:9092")]
    [InlineData("KAFKA_GROUP_ID", "financial-service-prod-group")]
    [InlineData("KAFKA_TOPIC_TRANSACTION_POSTED", "financial.transaction.posted")]
    [InlineData("OTEL_SERVICE_NAME", "financial-service")]
    [InlineData("PROMETHEUS_METRICS_PORT", "9091")]
    public async Task A_setting_has_the_value_of_the_handbook(string key, string value) =>
        Assert.Equal(value, (await Production.Value).Single("ConfigMap", $"{Name}-settings").TextAt($"data.{key}"));

    [Fact]
    public async Task The_secrets_of_the_handbook_are_secrets()
    {
        var plan = await Production.Value;

        Assert.Equal(
            ["DATABASE_URL", "ENCRYPTION_KEY", "JWT_SECRET", "KAFKA_SASL_PASSWORD", "REDIS_URL"],
            plan.Single("Secret", $"{Name}-secrets").At("stringData")!.AsObject().Select(s => s.Key));
        Assert.Equal("32", plan.Single("RandomBytes", $"{Name}-encryption-key").TextAt("length"));
        Assert.True((long)plan.Single("RandomPassword", $"{Name}-jwt-secret").At("length")! >= 32);
    }

    [Fact]
    public async Task Its_traffic_is_that_of_the_handbook_and_what_was_forgotten_there()
    {
        var policy = (await Production.Value).Single("NetworkPolicy", Name);

        Assert.Equal(["envoy:8000", "prometheus:9091", "sales-service:50051"], Peers(policy, "ingress", "from").Order(StringComparer.Ordinal));
        Assert.Equal(["collector:4317", "kafka:9092", "kube-dns:53,53", "postgres:5432", "redis:6379"], Peers(policy, "egress", "to").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_topic_has_the_partitions_of_the_handbook()
    {
        await Production.Value;
        var topic = Assert.Single(PlatformPlan.BlueprintOf("rust-erp", "production").Topology.UsesOf<Erp.Components.TopicUse>()).Use;

        Assert.Equal(("financial.transaction.posted", 6, 3), (topic.Name, topic.Partitions, topic.Replication));
    }

    private static IEnumerable<string> Peers(PlannedResource policy, string direction, string side) =>
        from rule in policy.At($"spec.{direction}")!.AsArray()
        let labels = rule[side]![0]!["podSelector"]!["matchLabels"]!.AsObject()
        select $"{labels.First().Value}:{string.Join(',', rule["ports"]!.AsArray().Select(p => (JsonNode?)p!["port"]))}";
}
