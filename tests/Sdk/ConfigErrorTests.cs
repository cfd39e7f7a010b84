using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>What a program is told about configuration that is missing or wrong.</summary>
[Collection(nameof(ProcessWide))]
public class ConfigErrorTests
{
    private const string Missing = "Missing Required configuration variable 'project:key'\n\t";

    private sealed record Limits(int Min, int Max);

    public static TheoryData<string, Action> MissingReads => new()
    {
        { "Require", () => new Config().Require("key") },
        { "RequireBoolean", () => new Config().RequireBoolean("key") },
        { "RequireInt32", () => new Config().RequireInt32("key") },
        { "RequireDouble", () => new Config().RequireDouble("key") },
        { "RequireObject", () => new Config().RequireObject<int[]>("key") },
        { "RequireSecret", () => new Config().RequireSecret("key") },
        { "RequireSecretBoolean", () => new Config().RequireSecretBoolean("key") },
        { "RequireSecretInt32", () => new Config().RequireSecretInt32("key") },
        { "RequireSecretDouble", () => new Config().RequireSecretDouble("key") },
        { "RequireSecretObject", () => new Config().RequireSecretObject<int[]>("key") },
    };

    public static TheoryData<string, Action> WrongReads => new()
    {
        { "Boolean", () => new Config().GetBoolean("key") },
        { "Boolean", () => new Config().RequireSecretBoolean("key") },
        { "Int32", () => new Config().GetInt32("key") },
        { "Int32", () => new Config().RequireInt32("key") },
        { "Double", () => new Config().GetDouble("key") },
        { "Double", () => new Config().GetSecretDouble("key") },
        { typeof(Limits).FullName!, () => new Config().GetObject<Limits>("key") },
        { typeof(Limits).FullName!, () => new Config().RequireObject<Limits>("key") },
    };

    [Theory]
    [MemberData(nameof(MissingReads), DisableDiscoveryEnumeration = true)]
    public async Task A_missing_key_is_told_with_the_command_that_sets_it(string method, Action read)
    {
        var failure = await FailAsync("{}", read);

        Assert.True(failure.Message.StartsWith(Missing, StringComparison.Ordinal), method);
        Assert.EndsWith("please set a value using the command `pulumi config set project:key <value>`", failure.Message);
    }

    [Theory]
    [MemberData(nameof(WrongReads), DisableDiscoveryEnumeration = true)]
    public async Task A_value_of_the_wrong_type_is_told_with_the_right_one(string type, Action read)
    {
        var failure = await FailAsync("""{"project:key":"v"}""", read);

        Assert.Equal($"Configuration 'project:key' value 'v' is not a valid {type}", failure.Message);
    }

    [Fact]
    public Task A_program_can_catch_both_as_run_exceptions()
        => ConfigTests.WithAsync("""{"project:key":"v"}""", () =>
        {
            Assert.ThrowsAny<RunException>(() => new Config().Require("missing"));
            Assert.ThrowsAny<RunException>(() => new Config().GetInt32("key"));
        });

    private static async Task<RunException> FailAsync(string config, Action read)
    {
        using var variable = new Variable("PULUMI_CONFIG", config);
        return await Runs.FailAsync(read);
    }
}
