using Erp.Tests.RealServers;

namespace Erp.Tests.Components.DataTier;

/// <summary>
/// The scripts that make topics and users of Kafka. No Kafka can be had where the tests run: a stand-in of its command line notes what it was
/// asked, word by word, and answers as Kafka 4 does.
/// </summary>
public sealed class KafkaScriptsTests : IDisposable
{
    private const string Topic = "--bootstrap-server kafka:9092 --command-config admin.properties";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_missing_topic_is_made_with_its_partitions_and_copies()
    {
        var result = await Provision(partitionsNow: 6);

        Assert.Contains("financial.posted has 6 partitions", result.Succeeded());
        Assert.Equal(
            [$"kafka-topics {Topic} --create --if-not-exists --topic financial.posted --partitions 6 --replication-factor 3", $"kafka-topics {Topic} --describe --topic financial.posted"],
            Asked());
    }

    [Fact]
    public async Task A_topic_with_fewer_partitions_is_given_more()
    {
        (await Provision(partitionsNow: 3)).Succeeded();

        Assert.Equal($"kafka-topics {Topic} --alter --topic financial.posted --partitions 6", Asked()[^1]);
    }

    [Fact]
    public async Task A_topic_with_more_partitions_is_left_alone_and_the_Job_fails()
    {
        var result = await Provision(partitionsNow: 9);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("financial.posted has 9 partitions, 6 are declared", result.Error);
        Assert.DoesNotContain(Asked(), call => call.Contains("--alter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Kafka_that_does_not_answer_fails_the_Job()
    {
        StandIn("kafka-topics", "echo 'Connection could not be established' >&2; exit 1");

        Assert.NotEqual(0, (await Run("provision-topic.sh", ("TOPIC", "t"), ("PARTITIONS", "1"), ("REPLICATION", "1"))).ExitCode);
    }

    [Fact]
    public async Task Users_get_their_passwords_from_files_and_those_of_earlier_generations_lose_theirs()
    {
        _folder.Write("erp_1", "old password");
        _folder.Write("erp_2", "new password");
        StandIn("kafka-configs", """
            case "$*" in
              *--add-config-file*) for last; do :; done; cat "$last" >>"$NOTES" ;;
              *"--entity-name erp_0 "*) ;;
              *--describe*) echo "SCRAM-SHA-512=salt=..,iterations=8192" ;;
            esac
            """);

        (await Run("provision-kafka-users.sh", ("USERS", "erp_1 erp_2"), ("RETIRED", "erp erp_0"), ("LOGINS", _folder.Path))).Succeeded();

        var asked = Asked();
        Assert.Contains("SCRAM-SHA-512=[password=old password]", asked);
        Assert.Contains("SCRAM-SHA-512=[password=new password]", asked);
        Assert.DoesNotContain(asked, call => call.StartsWith("kafka-configs", StringComparison.Ordinal) && call.Contains("password", StringComparison.Ordinal));
        Assert.Contains($"kafka-configs {Topic} --describe --entity-type users --entity-name erp", asked);
        Assert.Contains($"kafka-configs {Topic} --alter --entity-type users --entity-name erp --delete-config SCRAM-SHA-512", asked);
    }

    [Fact]
    public async Task A_user_that_never_was_need_not_be_taken_away()
    {
        StandIn("kafka-configs", "");

        (await Run("provision-kafka-users.sh", ("USERS", ""), ("RETIRED", "erp"), ("LOGINS", _folder.Path))).Succeeded();

        Assert.DoesNotContain(Asked(), call => call.Contains("--delete-config", StringComparison.Ordinal));
    }

    private Task<ShellResult> Provision(int partitionsNow)
    {
        StandIn("kafka-topics", $"""
            case "$*" in *--describe*) printf 'Topic: financial.posted\tTopicId: x\tPartitionCount: {partitionsNow}\tReplicationFactor: 3\n' ;; esac
            """);
        return Run("provision-topic.sh", ("TOPIC", "financial.posted"), ("PARTITIONS", "6"), ("REPLICATION", "3"));
    }

    private void StandIn(string program, string answer)
    {
        var file = _folder.Write($"{program}.sh", $"#!/bin/sh\necho \"{program} $*\" >>\"$NOTES\"\n{answer}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
    }

    private Task<ShellResult> Run(string script, params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(v => v.Name, v => v.Value);
        environment["BOOTSTRAP"] = "kafka:9092";
        environment["ADMIN_PROPERTIES"] = "admin.properties";
        environment["NOTES"] = _folder["notes"];
        environment["PATH"] = $"{_folder.Path}:{Programs.SearchPath}";
        return Shell.Run("sh", [BackupScripts.Script(script)], environment);
    }

    private string[] Asked() => [.. File.ReadAllLines(_folder["notes"])];

    public void Dispose() => _folder.Dispose();
}
