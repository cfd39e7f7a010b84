using Erp.Components;
using Erp.Components.Alerts;

namespace Erp.Tests.Components.Observability.Alerts;

public class RunbookTests
{
    [Fact]
    public void Every_alert_has_its_section_and_every_section_its_alert()
    {
        var sections = File.ReadLines(Path.Combine(Repository.Root, MonitoredPlatform.DefaultRunbook))
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]).ToList();
        var alerts = PlatformRules.Alerts(WatchedPlatforms.Complete).ToList();

        Assert.Equal(alerts.Select(a => a.Name).Order(), sections.Order());
        Assert.All(alerts, a => Assert.EndsWith($"docs/runbook.md#{a.Name.ToLowerInvariant()}", a.Annotations(MonitoredPlatform.DefaultRunbook)["runbook_url"]));
    }
}
