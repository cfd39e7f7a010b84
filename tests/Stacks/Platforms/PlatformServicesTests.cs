using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Platforms;

public sealed class PlatformServicesTests
{
    private const string Container = "spec.template.spec.containers.0";

    private static readonly string[] ErpSystem =
        ["finance-service", "gateway-service", "identity-service", "inventory-service", "procurement-service", "production-service", "reporting-service", "sales-service"];

    [Fact]
    public async Task The_dotnet_platform_runs_its_eight_services_with_their_secrets()
    {
        var plan = await PlatformPlan.OfAsync("erp-system");

        Assert.Equal(ErpSystem, plan.Of("Deployment").Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.All(ErpSystem, name => Assert.Equal(["DAPR_API_TOKEN", "JWT_SECRET"], SecretsOf(plan, name).Intersect(["DAPR_API_TOKEN", "JWT_SECRET"])));
    }

    [Fact]
    public async Task The_dotnet_services_read_the_names_that_dotnet_binds()
    {
        var plan = await PlatformPlan.OfAsync("erp-system");
        var finance = plan.Single("ConfigMap", "finance-service-settings");

        Assert.Equal("Production", finance.TextAt("data.ASPNETCORE_ENVIRONMENT"));
        Assert.Equal(("3500", "50001"), (finance.TextAt("data.DAPR_HTTP_PORT"), finance.TextAt("data.DAPR_GRPC_PORT")));
        Assert.StartsWith("Host=postgres.erp-infra;", finance.TextAt("data.ConnectionStrings__DefaultConnection"));
        Assert.StartsWith("redis.erp-infra:6379", finance.TextAt("data.Redis__Configuration"));
        Assert.Equal(["DB_PASSWORD", "REDIS_PASSWORD"], SecretsOf(plan, "finance-service").Intersect(["DB_PASSWORD", "REDIS_PASSWORD"]));
        Assert.Equal("http://finance-service.erp-prod.svc.cluster.local", plan.Single("ConfigMap", "gateway-service-settings").TextAt("data.Services__Finance__Url"));
    }

    [Fact]
    public async Task The_AI_platform_keeps_files_and_tells_its_page_where_the_API_is()
    {
        var plan = await PlatformPlan.OfAsync("ai-platform");
        var backend = plan.Single("Deployment", "ai-platform-backend");

        Assert.Equal(["/tmp", "/app/config", "/app/data", "/app/logs"], backend.At($"{Container}.volumeMounts")!.AsArray().Select(m => (string)m!["mountPath"]!));
        Assert.Equal("10Gi", plan.Single("PersistentVolumeClaim", "ai-platform-backend-data").TextAt("spec.resources.requests.storage"));
        Assert.Equal(["DATABASE_URL", "REDIS_URL"], SecretsOf(plan, "ai-platform-backend"));
        Assert.Equal("http://ai-platform-backend.ai-platform.svc.cluster.local:8000", plan.Single("ConfigMap", "ai-platform-frontend-settings").TextAt("data.VITE_API_BASE_URL"));
    }

    [Theory]
    [InlineData("dev", 1, 1)]
    [InlineData("test", 2, 2)]
    [InlineData("staging", 2, 6)]
    [InlineData("production", 3, 20)]
    public async Task An_environment_sizes_the_services(string stack, int least, int most)
    {
        var plan = await PlatformPlan.OfAsync("rust-erp", stack);
        var scaler = plan.Of("HorizontalPodAutoscaler").SingleOrDefault(h => h.Name == "financial-service");

        Assert.Equal(least == most, scaler is null);
        Assert.Equal(least, (long)(scaler?.At("spec.minReplicas") ?? plan.Single("Deployment", "financial-service").At("spec.replicas"))!);
        if (scaler is not null) Assert.Equal(most, (long)scaler.At("spec.maxReplicas")!);
    }

    [Fact]
    public async Task A_rollout_is_a_setting_of_one_service()
    {
        var at = new Location("Pulumi.production.yaml", 1);
        MapNode Map(params (string Key, ConfigNode Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value, at))], at);
        ScalarNode Text(string text) => new(text, false, at);
        var rollout = Map(("strategy", Text("canary")), ("version", Text("1.1.0")), ("weight", Text("20")), ("header", Text("x-canary=always")), ("maxErrorPercent", Text("5")),
            ("steps", new ListNode([Map(("weight", Text("20")), ("minutes", Text("15")))], at)));

        var plan = await PlatformPlan.OfAsync("rust-erp", "production", ("services", Map(("sales-service", Map(("rollout", rollout))))));

        Assert.EndsWith("sales-service:1.1.0", plan.Single("Deployment", "sales-service-canary").TextAt($"{Container}.image"));
        Assert.DoesNotContain(plan.Of("Deployment"), d => d.Name == "financial-service-canary");
        Assert.Contains("\"bakeSeconds\": 900", plan.Single("ConfigMap", "sales-service-rollout").At("data")!["steps.json"]!.ToString());
    }

    private static IEnumerable<string> SecretsOf(Plan plan, string service) => plan.Single("Secret", $"{service}-secrets").At("stringData")!.AsObject().Select(s => s.Key);
}
