using System.Text;
using Erp.Components;
using Erp.Components.Alerts;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Alerts;

public sealed class AlertRuleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-rules-");

    private static IReadOnlyList<AlertCase> Cases { get; } =
    [
        .. ServiceAlertCases.All, .. SloAlertCases.All, .. WorkloadAlertCases.All, .. ClusterAlertCases.All, .. PostgresAlertCases.All,
        .. RedisAlertCases.All, .. KafkaAlertCases.All, .. BackupAlertCases.All, .. StackAlertCases.All,
    ];

    private static Dictionary<string, AlertRule> Alerts { get; } = PlatformRules.Alerts(WatchedPlatforms.Complete).ToDictionary(a => a.Name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_alert_has_a_case_in_which_it_fires_and_one_in_which_it_stays_silent()
    {
        Assert.Equal(Alerts.Keys.Order(), Cases.Where(c => c.Fires.Count > 0).Select(c => c.Alert).Distinct().Order());

        // The watchdog is there to be always on.
        Assert.Equal(Alerts.Keys.Except(["Watchdog"]).Order(), Cases.Where(c => c.Fires.Count == 0).Select(c => c.Alert).Distinct().Order());
    }

    [Fact]
    public void The_complete_platform_has_every_alert_that_any_platform_has() =>
        Assert.Empty(WatchedPlatforms.All().Values.SelectMany(PlatformRules.Alerts).Select(a => a.Name).Except(Alerts.Keys));

    [RealServerFact("promtool")]
    public void Every_case_comes_out_as_it_says() => Command.Run("promtool", ["test", "rules", .. GroupsWithAlerts().Select(TestsOf)]);

    [RealServerFact("promtool")]
    public void The_rules_of_every_platform_and_environment_are_valid() =>
        Command.Run("promtool", ["check", "rules", .. WatchedPlatforms.All().Select(p => Rules(p.Key, PlatformRules.Of(p.Value), p.Value.Runbook))]);

    [Theory]
    [MemberData(nameof(WatchedPlatforms.Names), MemberType = typeof(WatchedPlatforms))]
    public void Alert_names_are_unique_and_say_what_people_need(string name)
    {
        var alerts = PlatformRules.Alerts(WatchedPlatforms.All()[name]).ToList();

        Assert.Equal(alerts.Count, alerts.DistinctBy(a => a.Name).Count());
        Assert.All(alerts, alert =>
        {
            var annotations = alert.Annotations(MonitoredPlatform.DefaultRunbook);
            Assert.Matches("^(critical|warning|none)$", alert.Labels["severity"]);
            Assert.NotEmpty(annotations["summary"]);
            Assert.True(annotations["description"].Length > annotations["summary"].Length, alert.Name);
            Assert.EndsWith($"#{alert.Name.ToLowerInvariant()}", annotations["runbook_url"]);
        });
    }

    // A group is tested with what it needs and no more: promtool evaluates all rules of a file for every case.
    private static IEnumerable<RuleGroup> GroupsWithAlerts() => PlatformRules.Of(WatchedPlatforms.Complete).Where(g => g.Rules.Any(r => r is AlertRule));

    private string TestsOf(RuleGroup group)
    {
        var recordings = PlatformRules.Of(WatchedPlatforms.Complete).Where(g => g.Rules.All(r => r is RecordingRule));
        var rules = Rules(group.Name, recordings.Append(group), MonitoredPlatform.DefaultRunbook);
        var yaml = new StringBuilder($"rule_files: [{rules}]\nevaluation_interval: 1m\ntests:\n");
        foreach (var @case in Cases.Where(c => group.Rules.Any(r => r.Name == c.Alert))) @case.Write(yaml, Alerts[@case.Alert]);
        var file = Path.Combine(_folder.FullName, $"{group.Name}.tests.yaml");
        File.WriteAllText(file, yaml.ToString());
        return file;
    }

    private string Rules(string name, IEnumerable<RuleGroup> groups, string runbook)
    {
        var file = Path.Combine(_folder.FullName, $"{name.Replace(' ', '-')}.yaml");
        File.WriteAllText(file, RuleFile.Write(groups, runbook));
        return file;
    }
}
