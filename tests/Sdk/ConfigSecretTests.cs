using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Secret configuration.</summary>
[Collection(nameof(ProcessWide))]
public class ConfigSecretTests
{
    private const string Stored =
        """{"project:text":"x","project:flag":"true","project:whole":"3","project:real":"1.5","project:list":"[1,2]"}""";

    [Fact]
    public async Task What_is_asked_for_as_a_secret_is_one_however_it_is_stored()
    {
        Output<string>? got = null, required = null;
        await ConfigTests.WithAsync(Stored, () =>
        {
            got = new Config().GetSecret("text");
            required = new Config().RequireSecret("text");
        });

        await AssertSecretAsync("x", got!);
        await AssertSecretAsync("x", required!);
    }

    [Fact]
    public async Task Secrets_of_every_type_are_secrets()
    {
        List<Task> checks = [];
        await ConfigTests.WithAsync(Stored, () =>
        {
            var config = new Config();
            checks =
            [
                AssertSecretAsync(true, config.GetSecretBoolean("flag")!), AssertSecretAsync(true, config.RequireSecretBoolean("flag")),
                AssertSecretAsync(3, config.GetSecretInt32("whole")!), AssertSecretAsync(3, config.RequireSecretInt32("whole")),
                AssertSecretAsync(1.5, config.GetSecretDouble("real")!), AssertSecretAsync(1.5, config.RequireSecretDouble("real")),
                AssertSecretAsync([1, 2], config.GetSecretObject<int[]>("list")!),
                AssertSecretAsync([1, 2], config.RequireSecretObject<int[]>("list")),
            ];
        });

        Assert.Equal(8, checks.Count);
        await Task.WhenAll(checks);
    }

    [Fact]
    public Task A_missing_secret_is_null()
        => ConfigTests.WithAsync("{}", () =>
        {
            var config = new Config();
            Assert.Null(config.GetSecret("x"));
            Assert.Null(config.GetSecretBoolean("x"));
            Assert.Null(config.GetSecretInt32("x"));
            Assert.Null(config.GetSecretDouble("x"));
            Assert.Null(config.GetSecretObject<int[]>("x"));
        });

    [Fact]
    public Task A_key_stored_as_a_secret_can_be_read_plainly()
        => ConfigTests.WithAsync(
            Stored, () => Assert.Equal("x", new Config().Get("text")), secretKeys: """["project:text"]""");

    private static async Task AssertSecretAsync<T>(T expected, Output<T> output)
    {
        Assert.Equal(expected, await output.ValueAsync());
        Assert.True(await output.IsSecretAsync());
    }
}
