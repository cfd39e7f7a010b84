using Erp.Infra.Checks.Reading;
using Erp.Tests.Stacks;

namespace Erp.Tests.Docs;

/// <summary>What documents tell to type into a cluster speaks of production, as it is planned.</summary>
public sealed class DocumentedNamesTests
{
    // Production of every platform, and with what the documents themselves set before they speak of it.
    private static readonly (string Platform, string[] Settings)[] Spoken =
    [
        ("erp-system", []),
        ("erp-system", ["services.sales-service.rollout={strategy: canary, steps: [{ weight: 5, minutes: 10 }]}"]),
        ("rust-erp", []),
        ("ai-platform", []),
        ("ai-platform", ["services.ai-platform-backend={min: 1, max: 1}"]),
    ];

    [Fact]
    public async Task Everything_named_in_a_documented_command_is_there()
    {
        var plans = await PlansAsync();
        var missing = new List<string>();
        foreach (var document in DocumentedCommand.All().Where(c => c.IsTool).GroupBy(c => c.Document))
        {
            var commands = document.SelectMany(c => ShellWords.Commands(c.Text).Select(words => (Where: c, Words: words))).ToList();
            var names = new DocumentedNames(plans, ShippedStacks.Stacks, commands.Select(c => DocumentedNames.MadeBy(c.Words)).OfType<string>().ToHashSet());
            missing.AddRange(commands.SelectMany(c => names.Missing(c.Words).Select(m => $"{m}: {c.Where}")));
        }

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("kubectl -n erp-nowhere get pods", "namespace erp-nowhere")]
    [InlineData("kubectl -n erp-infra logs deploy/none", "Deployment erp-infra/none")]
    [InlineData("kubectl -n erp-prod delete pvc none-data", "PersistentVolumeClaim erp-prod/none-data")]
    [InlineData("kubectl -n erp-infra create job x --from=cronjob/backup-none", "CronJob erp-infra/backup-none")]
    [InlineData("kubectl -n erp-infra logs cronjob/backup-restore -c none", "container none of CronJob erp-infra/backup-restore")]
    [InlineData("kubectl -n erp-infra logs none-0", "Pod erp-infra/none-0")]
    [InlineData("kubectl -n erp-infra get pods -l app.kubernetes.io/name=none", "label app.kubernetes.io/name=none in erp-infra")]
    [InlineData("velero backup describe none-20261120030000 --details", "schedule none")]
    [InlineData("pulumi up --stack none", "stack none")]
    [InlineData("promtool query instant http://none.monitoring:9090 up", "host none.monitoring")]
    [InlineData("aws s3 cp s3://BUCKET/redis/daily/none/1/dump.rdb .", "release none")]
    [InlineData("kubectl -n erp-infra create job x --from=cronjob/backup-base", null)]
    [InlineData("kubectl -n erp-infra logs job/JOB", null)]
    public async Task A_name_that_is_nowhere_is_found(string command, string? missing) =>
        Assert.Equal(missing is null ? [] : [missing], new DocumentedNames(await PlansAsync(), ShippedStacks.Stacks, new HashSet<string>()).Missing(command.Split(' ')));

    private static async Task<IReadOnlyList<PlanIndex>> PlansAsync()
    {
        var plans = await Task.WhenAll(Spoken.Select(s => ShippedStacks.PlanAsync(s.Platform, "production", s.Settings)));
        return [.. plans.Select(p => new PlanIndex(p, DateOnly.MinValue))];
    }
}
