using System.Globalization;
using System.Text.Json.Nodes;
using Erp.Tests.Manifests;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task The_list_says_what_is_backed_up_when_where_to_how_long_and_what_is_promised()
    {
        var run = await Backup("list", "production", "--platform", "rust-erp");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("keeps its backups for 30 days in s3://erp-production-backups-", run.Output);
        Assert.Matches(@"the server +WAL, and base backups to start from +always, and 02:00 daily +1 min", run.Output);
        Assert.Matches(@"financial_db +dump +02:00 daily", run.Output);
        Assert.Matches(@"financial_db +drill: restored and asked +04:00 Sundays", run.Output);
        Assert.Contains("erp backup restore financial_db --stack production | kubectl apply -f -", run.Output);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, "--set", "cluster.account=210987654321")]
    public async Task Names_after_the_example_account_are_said_to_be_that(bool isSaid, params string[] more)
    {
        const string Note = "! cluster.account is the example 123456789012: set it before pulumi up";
        foreach (var run in new[] { await Backup(["list", "production", .. more]), await Backup(["restore", "finance_db", "--stack", "production", .. more]), await ErpProcess.RunAsync(["preview", "production", .. more]) })
            Assert.Equal(isSaid, (run.Output + run.Error).Contains(Note));
    }

    [Fact]
    public async Task A_machine_reads_the_same_list()
    {
        var list = JsonNode.Parse((await Backup("list", "production", "--platform", "rust-erp", "--json")).Output)!;

        Assert.Equal(("production", "rust-erp", 30, true), ((string?)list["stack"], (string?)list["platform"], (int)list["keepDays"]!, (bool)list["anyMoment"]!));
        Assert.StartsWith("erp-production-backups-", (string?)list["bucket"]);
        Assert.Contains(list["backups"]!.AsArray(), b => b!.ToJsonString() == """{"what":"the server","how":"WAL, and base backups to start from","schedule":"0 2 * * *","continuous":true,"atMostLostMinutes":1}""");
        Assert.Contains(list["backups"]!.AsArray(), b => (string?)b!["what"] == "financial_db" && (string?)b["how"] == "dump" && b["atMostLostMinutes"] is null);
    }

    [Fact]
    public async Task Where_only_dumps_are_taken_a_day_may_be_lost()
    {
        var run = await Backup("list", "staging", "--platform", "rust-erp");

        Assert.Matches(@"financial_db +dump +02:00 daily +24 h", run.Output);
        Assert.DoesNotContain("WAL", run.Output);
    }

    [Theory]
    [InlineData("staging", "backup-restore")]
    [InlineData("production", "backup-restore-moment")]
    public async Task A_restore_is_a_Job_that_knows_database_name_and_moment(string stack, string template)
    {
        var moment = DateTime.UtcNow.AddHours(-2).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var run = await Backup("restore", "financial_db", "--stack", stack, "--platform", "rust-erp", "--as", "as_it_was", "--to", moment);

        var job = Yaml.Parse(run.Output);
        Assert.Equal(("batch/v1", "Job", "restore-as-it-was", "erp-infra"),
            ((string?)job["apiVersion"], (string?)job["kind"], (string?)job["metadata"]!["name"], (string?)job["metadata"]!["namespace"]));
        Assert.Equal(template, (string?)job["metadata"]!["labels"]!["app.kubernetes.io/instance"]);
        foreach (var container in Containers(job))
            Assert.Equal(("financial_db", "as_it_was", moment), (container["DATABASE"], container["TARGET_DATABASE"], container["AT"]));
        Assert.Contains("kubectl -n erp-infra wait --for=condition=complete --timeout=6h job/restore-as-it-was", run.Error);
        Assert.Contains("kubectl -n erp-infra logs job/restore-as-it-was -c restore", run.Error);
    }

    [Fact]
    public async Task A_nightly_dump_can_be_asked_for_where_WAL_would_bring_more()
    {
        var run = await Backup("restore", "financial_db", "--stack", "production", "--platform", "rust-erp", "--from-dump");

        Assert.Equal("backup-restore", (string?)Yaml.Parse(run.Output)["metadata"]!["labels"]!["app.kubernetes.io/instance"]);
        Assert.All(Containers(Yaml.Parse(run.Output)), c => Assert.Equal(("financial_db_restored", "newest"), (c["TARGET_DATABASE"], c["AT"])));
    }

    [Theory]
    [InlineData("restore", "staging")]
    [InlineData("restore", "production")]
    [InlineData("now", "production")]
    [InlineData("drill", "staging")]
    public async Task Every_Job_is_valid_and_holds_nothing_that_only_a_deployment_knows(string command, string stack)
    {
        var run = await Backup(command, "financial_db", "--stack", stack, "--platform", "rust-erp");

        Assert.DoesNotContain("${", run.Output);
        Assert.DoesNotContain("[secret]", run.Output);
        Assert.Contains($"erp-{stack}-backups-", run.Output);
        if (StrictValidator.IsInstalled) Assert.Empty(StrictValidator.Complaints([Yaml.Parse(run.Output).AsObject()]));
    }

    [Theory]
    [InlineData("production has no backups of 'finacial_db'; did you mean 'financial_db'?", "restore", "finacial_db", "--stack", "production")]
    [InlineData("production has no backups of 'finacial_db'; did you mean 'financial_db'?", "now", "finacial_db", "--stack", "production")]
    [InlineData("'finance_db' is a database of erp-system, and production runs rust-erp: add --platform erp-system", "now", "finance_db", "--stack", "production")]
    [InlineData("that database is live", "restore", "financial_db", "--stack", "production", "--as", "financial_db")]
    [InlineData("that database is live", "restore", "financial_db", "--stack", "production", "--as", "sales_db")]
    [InlineData("that database is live", "restore", "financial_db", "--stack", "production", "--as", "postgres")]
    [InlineData("use lower-case letters", "restore", "financial_db", "--stack", "production", "--as", "Robert'); drop")]
    [InlineData("is too long ago: backups are kept for 30 days", "restore", "financial_db", "--stack", "production", "--to", "2020-01-01T00:00:00Z")]
    [InlineData("lies in the future", "restore", "financial_db", "--stack", "production", "--to", "2100-01-01T00:00:00Z")]
    [InlineData("write a time such as 20", "restore", "financial_db", "--stack", "production", "--to", "yesterday")]
    [InlineData("dev keeps no backups", "restore", "financial_db", "--stack", "dev")]
    [InlineData("dev keeps no backups", "list", "dev")]
    public async Task What_cannot_be_done_is_refused_with_the_reason_and_nothing_to_apply(string reason, params string[] arguments)
    {
        var run = await Backup([.. arguments, "--platform", "rust-erp"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error);
    }

    private static IEnumerable<Dictionary<string, string>> Containers(JsonNode job)
    {
        var pod = job["spec"]!["template"]!["spec"]!;
        return pod["initContainers"]!.AsArray().Concat(pod["containers"]!.AsArray())
            .Select(c => c!["env"]!.AsArray().ToDictionary(e => (string)e!["name"]!, e => (string)e!["value"]!));
    }

    private static Task<ErpProcess> Backup(params string[] arguments) => ErpProcess.RunAsync(["backup", .. arguments]);
}
