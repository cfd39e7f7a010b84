using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

public sealed class SettingsTests
{
    private const string Pod = "spec.template.spec";

    private static ServiceSpec Sales => SmallPlatform.Service("sales-service", Use.Database("sales_db")) with
    {
        Settings = ImmutableSortedDictionary<string, string>.Empty.Add("LOG_LEVEL", "info"),
        Secrets = [new("JWT_SECRET", 48), new("ENCRYPTION_KEY", 32, GeneratedSecretKind.Base64Bytes)],
    };

    [Fact]
    public async Task Open_settings_are_files_and_variables_and_secrets_are_files_only()
    {
        var plan = await new SmallPlatform(Sales).PlanAsync();
        var sales = plan.Single("Deployment", "sales-service");

        Assert.Equal(["APP_ENV", "DATABASE_HOST", "LOG_LEVEL"], Keys(plan.Single("ConfigMap", "sales-service-settings"), "data"));
        Assert.Equal(["DATABASE_PASSWORD", "ENCRYPTION_KEY", "JWT_SECRET"], Keys(plan.Single("Secret", "sales-service-secrets"), "stringData"));
        Assert.Equal("sales-service-settings", sales.TextAt($"{Pod}.volumes.1.projected.sources.0.configMap.name"));
        Assert.Equal("sales-service-secrets", sales.TextAt($"{Pod}.volumes.1.projected.sources.1.secret.name"));
        Assert.Equal("/app/config", sales.TextAt($"{Pod}.containers.0.volumeMounts.1.mountPath"));
        Assert.Equal("true", sales.TextAt($"{Pod}.containers.0.volumeMounts.1.readOnly"));
        Assert.Equal("sales-service-settings", sales.TextAt($"{Pod}.containers.0.envFrom.0.configMapRef.name"));
        Assert.Null(sales.At($"{Pod}.containers.0.envFrom.1"));
        Assert.DoesNotContain("\"pw\"", PlanJsonOf(plan));
    }

    [Fact]
    public async Task Secrets_as_variables_leave_a_note_that_names_owner_day_and_reason()
    {
        var delivery = SecretDelivery.AsVariables("sales-team", "The library reads only variables", new(2027, 6, 30));

        var sales = (await new SmallPlatform(Sales with { Delivery = delivery }).PlanAsync()).Single("Deployment", "sales-service");

        Assert.Equal("sales-service-secrets", sales.TextAt($"{Pod}.containers.0.envFrom.1.secretRef.name"));
        Assert.Null(sales.At($"{Pod}.volumes.1.projected.sources.1"));
        var (annotation, text) = sales.At("metadata.annotations")!.AsObject().Single(a => a.Key.StartsWith("erp.io/exception-", StringComparison.Ordinal));
        Assert.Equal(new ExceptionNote("ERP032", "sales-team", "The library reads only variables", new(2027, 6, 30)), ExceptionNote.Read(annotation, (string)text!));
    }

    [Fact]
    public async Task Whole_files_lie_beside_the_settings()
    {
        var plan = await new SmallPlatform(Sales with { Files = ImmutableSortedDictionary<string, string>.Empty.Add("rules.toml", "a = 1") }).PlanAsync();

        Assert.Equal("a = 1", (string?)plan.Single("ConfigMap", "sales-service-files").At("data")!["rules.toml"]);
        Assert.Equal("sales-service-files", plan.Single("Deployment", "sales-service").TextAt($"{Pod}.volumes.1.projected.sources.1.configMap.name"));
    }

    [Fact]
    public async Task The_pods_roll_when_a_setting_changes_and_only_then()
    {
        var hash = await HashOf(Sales);

        Assert.Equal(hash, await HashOf(Sales));
        Assert.Equal(hash, await HashOf(Sales with { Scale = Scale.Fixed(4), RevisionHistory = 9 }));
        Assert.NotEqual(hash, await HashOf(Sales with { Settings = Sales.Settings.SetItem("LOG_LEVEL", "debug") }));
        Assert.NotEqual(hash, await HashOf(Sales with { Secrets = Sales.Secrets.Add(new("API_KEY", 32)) }));
        Assert.NotEqual(hash, await HashOf(Sales with { Files = ImmutableSortedDictionary<string, string>.Empty.Add("rules.toml", "a = 1") }));
    }

    [Fact]
    public async Task One_setting_given_twice_is_refused()
    {
        var mistakes = await Refused.Problems(new SmallPlatform(Sales with { Settings = ImmutableSortedDictionary<string, string>.Empty.Add("APP_ENV", "x") }));

        Assert.Contains(mistakes, m => m.Path == "sales-service.settings" && m.Message.Contains("'APP_ENV' is given 2 times"));
    }

    private static async Task<string?> HashOf(ServiceSpec spec) =>
        (string?)(await new SmallPlatform(spec).PlanAsync()).Single("Deployment", "sales-service").At("spec.template.metadata.annotations")!["erp.io/settings-hash"];

    private static IEnumerable<string> Keys(PlannedResource resource, string map) => resource.At(map)!.AsObject().Select(e => e.Key);

    private static string PlanJsonOf(Plan plan) => string.Concat(plan.Resources.Select(r => r.Inputs.ToJsonString()));
}
