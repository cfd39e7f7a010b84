using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Profiles;

namespace Erp.Tests.Stacks;

/// <summary>docs/Environments.md says what the profiles say.</summary>
public class EnvironmentPageTests
{
    private static readonly EnvironmentTier[] Tiers = Enum.GetValues<EnvironmentTier>();

    public static TheoryData<string, string> Rows { get; } = new()
    {
        { "access", Row(t => string.Join(", ", Of(t).Access.Select(g => g.Team.ToString().ToLowerInvariant()))) },
        { "cluster", Row(t => Of(t).Cluster == ClusterKind.Eks ? "EKS" : "the kubeconfig's context") },
        { "zones", Row(t => $"{Of(t).Zones.Length}") },
        { "NAT gateways", Row(t => Of(t).Nat == NatGateways.PerZone ? "one a zone" : "one") },
        { "data tier", Row(t => Of(t).Data == DataTierMode.HighlyAvailable ? "highly available" : "single") },
        { "pods of a service", Row(t => Of(t).Replicas is var (min, max) && min == max ? $"{min}" : $"{Of(t).Replicas.Min} to {Of(t).Replicas.Max}") },
        { "disk of PostgreSQL", Row(t => Of(t).PostgresStorage) },
        { "disk of Redis", Row(t => Of(t).RedisStorage) },
        { "backups", Row(t => Of(t).Backup.Mode switch { BackupMode.None => "none", BackupMode.Daily => "daily", _ => "daily and continuous" }) },
        { "backups that nobody can delete", Row(t => Of(t).Backup.ObjectLock ? "yes" : "no") },
        { "kept when the stack goes", Row(t => Of(t).Protection switch { { Cluster: true } => "data, cluster", { Data: true } => "data", _ => "nothing" }) },
        { "proxies of the edge", Row(t => $"{Of(t).Edge.Proxies}") },
        { "firewall and static files, in AWS", Row(t => Of(t).Edge.Guarded ? "yes" : "no") },
        { "certificates", Row(t => Of(t).Edge.Issuer) },
        { "pods of an add-on", Row(t => Of(t).HighlyAvailableAddons ? "2" : "1") },
        { "metrics are kept", Row(t => Days(Of(t).Observability.Metrics.Retention)) },
        { "logs are kept", Row(t => Days(Of(t).Observability.Logs?.Retention)) },
        { "traces are kept", Row(t => Days(Of(t).Observability.Traces?.Retention)) },
        { "the cloud's own logs are kept", Row(t => $"{Of(t).LogRetentionDays} days") },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_what_the_profiles_say(string name, string cells) => Assert.Contains($"| {name} | {cells} |", Page);

    [Fact]
    public void No_row_is_unknown() => Assert.Equal(
        Rows.Select(r => (string)r[0]).Append("for"),
        Page.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim()).Where(name => name.Length > 0).OrderBy(name => name == "for"));

    private static string[] Page => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "Environments.md"));

    private static EnvironmentProfile Of(EnvironmentTier tier) => EnvironmentProfile.Of(tier);

    private static string Row(Func<EnvironmentTier, string> cell) => string.Join(" | ", Tiers.Select(cell));

    private static string Days(TimeSpan? kept) => kept is { } time ? $"{time.TotalDays:0} days" : "not at all";
}
