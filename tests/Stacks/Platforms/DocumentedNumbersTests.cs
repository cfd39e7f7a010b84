using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The .NET ERP and the AI platform in production, field by field as their documents have them; where a document is unsafe, what is right instead.</summary>
public sealed class DocumentedNumbersTests
{
    private const string Container = "spec.template.spec.containers.0";

    [Theory]
    [InlineData("gateway-service"), InlineData("finance-service"), InlineData("inventory-service"), InlineData("sales-service")]
    [InlineData("procurement-service"), InlineData("production-service"), InlineData("identity-service"), InlineData("reporting-service")]
    public async Task Every_service_of_the_dotnet_ERP_is_made_as_its_guide_has_it(string service)
    {
        var plan = await PlatformPlan.OfAsync("erp-system");
        var deployment = plan.Single("Deployment", service);

        Assert.Equal(service == "gateway-service" ? "LoadBalancer" : "ClusterIP", plan.Single("Service", service).TextAt("spec.type"));
        Fields(plan.Single("Service", service), ("spec.ports.0.port", "80"), ("spec.ports.0.targetPort", "http"));
        Fields(deployment,
            ($"{Container}.livenessProbe.httpGet.path", "/health"), ($"{Container}.readinessProbe.httpGet.path", "/health/ready"),
            ("spec.template.spec.terminationGracePeriodSeconds", "60"), ($"{Container}.image", $"registry.example.com/erp/{service[..^"-service".Length]}:1.0.0"),
            ("spec.strategy.type", "RollingUpdate"), ("spec.strategy.rollingUpdate.maxSurge", "1"), ("spec.strategy.rollingUpdate.maxUnavailable", "0"));
        Assert.Equal("1.0.0", deployment.At("spec.template.metadata.labels")!["app.kubernetes.io/version"]!.ToString());
        var annotations = deployment.At("spec.template.metadata.annotations")!;
        Assert.Equal((service, "8080", "true"), (annotations["dapr.io/app-id"]!.ToString(), annotations["dapr.io/app-port"]!.ToString(), annotations["dapr.io/enabled"]!.ToString()));
        Assert.NotNull(annotations["erp.io/settings-hash"]);
    }

    [Theory]
    [InlineData("gateway-service"), InlineData("reporting-service")]
    public async Task What_is_busiest_in_the_dotnet_ERP_scales_by_itself(string service) =>
        Fields((await PlatformPlan.OfAsync("erp-system")).Single("HorizontalPodAutoscaler", service),
            ("spec.minReplicas", "3"), ("spec.maxReplicas", "6"), ("spec.metrics.0.resource.target.averageUtilization", "70"), ("spec.metrics.1.resource.target.averageUtilization", "80"));

    [Theory]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.resources.requests.cpu", "100m")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.resources.requests.memory", "256Mi")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.resources.limits.cpu", "250m")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.resources.limits.memory", "512Mi")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.livenessProbe.initialDelaySeconds", "30")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.livenessProbe.periodSeconds", "10")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.readinessProbe.httpGet.path", "/health")]
    [InlineData("Deployment", "ai-platform-frontend", $"{Container}.securityContext.readOnlyRootFilesystem", "true")]
    [InlineData("Service", "ai-platform-frontend", "spec.ports.0.port", "80")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.ports.0.containerPort", "8000")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.resources.requests.cpu", "250m")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.resources.requests.memory", "512Mi")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.resources.limits.cpu", "500m")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.resources.limits.memory", "1Gi")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.readinessProbe.initialDelaySeconds", "5")]
    [InlineData("Deployment", "ai-platform-backend", $"{Container}.readinessProbe.periodSeconds", "5")]
    [InlineData("Deployment", "ai-platform-backend", "spec.replicas", "3")]
    [InlineData("Deployment", "ai-platform-backend", "metadata.namespace", "ai-platform")]
    [InlineData("Service", "ai-platform-backend", "spec.ports.0.port", "8000")]
    public async Task A_field_of_the_AI_platform_has_the_value_of_its_guide(string kind, string name, string path, string value) =>
        Assert.Equal(value, (await PlatformPlan.OfAsync("ai-platform")).Single(kind, name).TextAt(path));

    [Theory]
    [InlineData("erp-system", "erp.example.com", "erp-tls")]
    [InlineData("rust-erp", "api.erp.example.com", "api-erp-tls")]
    [InlineData("ai-platform", "ai-platform.example.com", "ai-platform-tls")]
    public async Task The_way_in_has_the_host_and_the_certificate_of_the_documents(string platform, string host, string secret)
    {
        var plan = await ShippedStacks.PlanAsync(platform, "production");

        Fields(Assert.Single(plan.Of("kubernetes:cert-manager.io/v1:Certificate")), ("spec.dnsNames.0", host), ("spec.secretName", secret), ("spec.issuerRef.name", "letsencrypt-prod"));
        Assert.Contains(plan.Of("HTTPRoute"), r => r.TextAt("spec.rules.0.filters.0.requestRedirect.scheme") == "https" && r.TextAt("spec.hostnames.0") == host);
    }

    [Fact]
    public async Task The_way_in_of_the_Rust_ERP_treats_its_traffic_as_documented()
    {
        var plan = await ShippedStacks.PlanAsync("rust-erp", "production", "edge.engine=nginx-ingress");
        var annotations = plan.Single("kubernetes:networking.k8s.io/v1:Ingress", "edge-api-erp").At("metadata.annotations")!;

        Assert.Equal(("100", "50", "https://erp.example.com", "60"), (Of("limit-rps"), Of("limit-connections"), Of("cors-allow-origin"), Of("proxy-connect-timeout")));
        Assert.Equal(("60", "60"), (Of("proxy-read-timeout"), Of("proxy-send-timeout")));

        string? Of(string key) => annotations[$"nginx.ingress.kubernetes.io/{key}"]?.ToString();
    }

    private static void Fields(PlannedResource resource, params (string Path, string Value)[] fields) =>
        Assert.Equal(fields.Select(f => $"{f.Path} = {f.Value}"), fields.Select(f => $"{f.Path} = {resource.TextAt(f.Path)}"));
}
