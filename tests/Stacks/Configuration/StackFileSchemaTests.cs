using System.Text.Json.Nodes;
using Erp.Infra.Rendering;
using Erp.Stacks.Configuration;
using Erp.Tests.Manifests;
using Erp.Tests.Samples;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>What editors know of a stack's file is what the program reads.</summary>
public sealed class StackFileSchemaTests
{
    // What single values and names show. Text before it is a document, other files, and several values together only the reader sees.
    private static readonly ConfigRule[] SeenBySchemas =
    [
        ConfigRule.NotAConfiguration, ConfigRule.UnknownSection, ConfigRule.MissingNamespace, ConfigRule.UnknownNamespace, ConfigRule.UnknownKey,
        ConfigRule.NotAText, ConfigRule.WrongForm, ConfigRule.WrongNumber, ConfigRule.WrongBoolean, ConfigRule.NotAChoice, ConfigRule.UnknownChoice,
        ConfigRule.NotAList, ConfigRule.NotAMap, ConfigRule.NotASecret, ConfigRule.ReadableSecret,
    ];

    private static readonly string[] StackFilePaths = [.. new StackFiles(Repository.Root).Stacks.Select(s => Path.Combine(Repository.Root, StackFiles.FileOf(s)))];

    [Fact]
    public void The_file_is_what_the_records_say() =>
        Assert.True(File.ReadAllText(Path.Combine(Repository.Root, StackFileSchema.File)) == JsonText.Of(StackFileSchema.Document()),
            $"A setting has changed. Bring the schema up to date: ./erp config schema > {StackFileSchema.File}");

    [Fact]
    public void Every_stack_names_it_for_editors() =>
        Assert.All(StackFilePaths, path => Assert.Equal($"# yaml-language-server: $schema={StackFileSchema.File}", File.ReadLines(path).First()));

    [StrictFact]
    public void It_accepts_what_is_right()
    {
        var complaints = SchemaValidator.Complaints(
            [
                .. StackFilePaths.Select(p => (Path.GetFileName(p), (JsonNode?)Yaml.Parse(File.ReadAllText(p)))),
                ("nothing at all", null),
                ("the defaults", Defaults()),
                ("a bit of everything", Yaml.Parse("""
                    secretsprovider: awskms://alias/erp
                    config:
                      aws:region: eu-central-1
                      erp-infra:owner: ""
                      erp-infra:environment:
                      erp-infra:cluster: { mode: eks, version: 1.35, account: 123456789012, publicEndpointRanges: [203.0.113.0/24] }
                      erp-infra:alerts: { slackWebhook: { secure: AAABAKZr } }
                      erp-infra:services:
                        gateway-service: { min: 2, max: 4, cpuLimit: 1, rollout: { strategy: canary, steps: [{ weight: 10, minutes: 5 }] } }
                    """)),
            ]);

        Assert.All(complaints, c => Assert.True(c.Value.Length == 0, $"{c.Key}: {string.Join("; ", c.Value)}"));
    }

    [StrictFact]
    public void It_refuses_what_a_schema_can_see()
    {
        var files = SeenBySchemas.Select(r => new InvalidFile(InvalidFile.NameOf(r))).Append(new("several-mistakes")).Append(new("impossible-texts")).ToList();

        var complaints = SchemaValidator.Complaints(files.Select(f => (f.Name, f.Document)));

        Assert.All(files, f => Assert.True(complaints[f.Name].Length > 0, $"{f.Name} passes."));
    }

    // Every default of the schema in its place: what is said to stand there must be allowed to.
    private static JsonObject Defaults() => new() { ["config"] = DefaultsOf(StackFileSchema.Document()["properties"]!["config"]!) };

    private static JsonObject DefaultsOf(JsonNode schema)
    {
        var values = new JsonObject();
        foreach (var (key, setting) in schema["properties"]!.AsObject())
            if (setting!["default"] is { } value) values[key] = value.DeepClone();
            else if (setting["properties"] is JsonObject inner && !inner.ContainsKey("secure")) values[key] = DefaultsOf(setting);
        return values;
    }
}
