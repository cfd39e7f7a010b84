using System.Text.Json;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Configuration as a program reads it.</summary>
[Collection(nameof(ProcessWide))]
public class ConfigTests
{
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private sealed record Limits(int Min, int Max);

    [Fact]
    public Task Keys_belong_to_the_project_unless_a_bag_is_named()
        => WithAsync("""{"project:name":"N","aws:region":"eu-west-1"}""", () =>
        {
            Assert.Equal("N", new Config().Get("name"));
            Assert.Equal("eu-west-1", new Config("aws").Get("region"));
            Assert.Null(new Config().Get("region"));
            Assert.Null(new Config("aws").Get("name"));
        });

    [Fact]
    public Task The_old_spelling_with_config_is_accepted_in_keys_and_bags()
        => WithAsync("""{"project:config:name":"N"}""", () =>
        {
            Assert.Equal("N", new Config().Get("name"));
            Assert.Equal("N", new Config("project:config").Get("name"));
        });

    [Fact]
    public Task A_value_that_is_no_text_is_its_json()
        => WithAsync("""{"project:number":5,"project:flag":true,"project:object":{"a":1},"project:list":[1,2]}""", () =>
        {
            var config = new Config();
            Assert.Equal("5", config.Get("number"));
            Assert.Equal("{\"a\":1}", config.Get("object"));
            Assert.Equal("[1,2]", config.Get("list"));
            Assert.Equal(5, config.RequireInt32("number"));
        });

    [Fact]
    public Task Booleans_are_true_and_false_and_nothing_else()
        => WithAsync("""{"project:yes":"true","project:no":"false","project:loud":"True","project:one":"1"}""", () =>
        {
            var config = new Config();
            Assert.True(config.GetBoolean("yes"));
            Assert.False(config.RequireBoolean("no"));
            Assert.Null(config.GetBoolean("missing"));
            Assert.ThrowsAny<RunException>(() => config.GetBoolean("loud"));
            Assert.ThrowsAny<RunException>(() => config.GetBoolean("one"));
        });

    [Fact]
    public Task Numbers_are_written_the_invariant_way()
        => WithAsync("""{"project:whole":"-12","project:real":"1.5","project:comma":"1,5"}""", () =>
        {
            var config = new Config();
            Assert.Equal(-12, config.GetInt32("whole"));
            Assert.Equal(1.5, config.GetDouble("real"));
            Assert.Equal(1.5, config.RequireDouble("real"));
            Assert.Null(config.GetInt32("missing"));
            Assert.Null(config.GetDouble("missing"));
            Assert.ThrowsAny<RunException>(() => config.GetInt32("real"));
            Assert.ThrowsAny<RunException>(() => config.GetDouble("comma"));
        });

    [Fact]
    public Task Objects_are_read_case_sensitively_unless_told_otherwise()
        => WithAsync("""{"project:exact":"{\"Min\":1,\"Max\":2}","project:small":"{\"min\":1,\"max\":2}"}""", () =>
        {
            var config = new Config();
            Assert.Equal(new Limits(1, 2), config.GetObject<Limits>("exact"));
            Assert.Equal(new Limits(0, 0), config.RequireObject<Limits>("small"));
            Assert.Equal(new Limits(1, 2), config.GetObject<Limits>("small", AnyCase));
            Assert.Equal(new Limits(1, 2), config.RequireObject<Limits>("small", AnyCase));
            Assert.Null(config.GetObject<Limits>("missing"));
        });

    [Fact]
    public Task An_empty_text_is_a_value()
        => WithAsync("""{"project:name":""}""", () =>
        {
            Assert.Equal("", new Config().Get("name"));
            Assert.Equal("", new Config().Require("name"));
        });

    [Fact]
    public async Task Configuration_is_read_when_the_run_starts()
    {
        using var variable = new Variable("PULUMI_CONFIG", """{"project:name":"before"}""");

        await new Recorder().RunAsync(() =>
        {
            using var change = new Variable("PULUMI_CONFIG", """{"project:name":"after"}""");
            Assert.Equal("before", new Config().Get("name"));
        });
    }

    [Fact]
    public async Task Malformed_configuration_fails_the_run_with_the_json_error_itself()
    {
        using var variable = new Variable("PULUMI_CONFIG", "{ not json");

        await Assert.ThrowsAnyAsync<JsonException>(() => new Recorder().RunAsync(() => { }));
    }

    [Fact]
    public void A_named_bag_needs_no_deployment_until_it_is_read()
    {
        var config = new Config("aws");

        Assert.Throws<InvalidOperationException>(() => config.Get("region"));
    }

    internal static async Task WithAsync(string config, Action program, string? secretKeys = null)
    {
        using var variable = new Variable("PULUMI_CONFIG", config);
        using var secrets = new Variable("PULUMI_CONFIG_SECRET_KEYS", secretKeys);
        await new Recorder().RunAsync(program);
    }
}
