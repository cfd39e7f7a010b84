using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Secret configuration.</summary>
[Collection(nameof(ProcessWide))]
public class ConfigSecretTests
{
    private const string Stored = """{"project:text":"x","project:flag":"true","project:whole":"3","project:real":"1.5","project:list":"[1,2]"}""";

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
        List<Func<Task>> checks = [];
        await ConfigTests.WithAsync(Stored, () =>
        {
            var config = new Config();
            var (flag, whole, real, list) =
                (config.GetSecretBoolean("flag"), config.GetSecretInt32("whole"), config.GetSecretDouble("real"), config.GetSecretObject<int[]>("list"));
            var (needFlag, needWhole, needReal, needList) =
                (config.RequireSecretBoolean("flag"), config.RequireSecretInt32("whole"), config.RequireSecretDouble("real"), config.RequireSecretObject<int[]>("list"));
            checks =
            [
                () => AssertSecretAsync(true, flag!), () => AssertSecretAsync(true, needFlag),
                () => AssertSecretAsync(3, whole!), () => AssertSecretAsync(3, needWhole),
                () => AssertSecretAsync(1.5, real!), () => AssertSecretAsync(1.5, needReal),
                () => AssertSecretAsync([1, 2], list!), () => AssertSecretAsync([1, 2], needList),
            ];
        });

        Assert.NotEmpty(checks);
        foreach (var check in checks)
        {
            await check();
        }
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
