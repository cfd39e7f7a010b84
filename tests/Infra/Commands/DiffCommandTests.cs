using System.Text.Json;

namespace Erp.Tests.Infra.Commands;

/// <summary><c>erp diff</c>: not only what differs, but who says so.</summary>
public sealed class DiffCommandTests
{
    [Fact]
    public async Task A_profile_property_a_setting_and_a_name_are_told_apart()
    {
        var differences = await DifferencesAsync("test", "staging");

        Assert.Equal(["StagingProfile.LogRetentionDays"], DeclaredBy(differences.First(d => Is(d, "LogGroup", "retentionInDays"))));
        Assert.Equal(["StagingProfile.Replicas"], DeclaredBy(differences.First(d => Is(d, "HorizontalPodAutoscaler", null))));
        Assert.Contains(differences, d => Is(d, "NetworkPolicy", null) && DeclaredBy(d) is ["Pulumi.staging.yaml alerts"]);
        Assert.Equal("named", Standing(differences.First(d => Is(d, "Namespace", "metadata.labels[\"erp.io/environment\"]"))));
        Assert.Equal(["StagingProfile.Protection"], DeclaredBy(differences.First(d => Is(d, "StorageClass", "reclaimPolicy"))));
    }

    [Fact]
    public async Task Only_the_surprises_can_be_asked_for()
    {
        Assert.NotEmpty(await DifferencesAsync("staging", "production"));
        Assert.Empty(await DifferencesAsync("staging", "production", "--undeclared"));
    }

    [Fact]
    public async Task What_is_the_same_in_many_places_is_said_once()
    {
        var run = await ErpProcess.RunAsync("diff", "staging", "production");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("declared by ProductionProfile.Replicas (", run.Output);
        Assert.Contains("    ~  spec.replicas: 2 => 3\n         Deployment finance-service, identity-service", run.Output);
        Assert.Matches(@"[0-9]+ differences: [0-9]+ declared, [0-9]+ by name, [0-9]+ undeclared", run.Output);
        Assert.Contains(" 0 undeclared", run.Output);
    }

    [Theory]
    [InlineData(1, "staging", "production")]
    [InlineData(0, "staging", "staging")]
    public async Task A_script_can_ask_whether_there_is_any(int exitCode, string from, string to) =>
        Assert.Equal(exitCode, (await ErpProcess.RunAsync("diff", from, to, "--exit-code")).ExitCode);

    private static async Task<IReadOnlyList<JsonElement>> DifferencesAsync(string from, string to, params string[] more)
    {
        var run = await ErpProcess.RunAsync(["diff", from, to, "--json", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var found = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((from, to), (found.GetProperty("from").GetString(), found.GetProperty("to").GetString()));
        return [.. found.GetProperty("differences").EnumerateArray()];
    }

    private static string? Standing(JsonElement difference) => difference.GetProperty("standing").GetString();

    private static bool Is(JsonElement difference, string type, string? path) =>
        difference.GetProperty("type").GetString()!.EndsWith(type, StringComparison.Ordinal) && (path is null || difference.GetProperty("path").GetString() == path);

    private static IReadOnlyList<string> DeclaredBy(JsonElement difference) => [.. difference.GetProperty("declaredBy").EnumerateArray().Select(r => r.GetString()!)];
}
