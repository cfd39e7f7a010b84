using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

public sealed class ConfigurationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-config-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_empty_file_gives_the_defaults()
    {
        var read = Read("dev", "");

        Assert.Equal(new ErpSettings(), read.Settings);
        Assert.Equal(EnvironmentTier.Dev, read.Tier);
    }

    [Fact]
    public void Values_get_their_types()
    {
        var read = Read("live", """
            secretsprovider: awskms://alias/erp
            config:
              aws:region: eu-central-1
              erp-infra:environment: production
              erp-infra:platform: "rust-erp"
            """);

        Assert.Equal(PlatformName.RustErp, read.Settings.Platform);
        Assert.Equal(EnvironmentTier.Production, read.Tier);
        Assert.Equal("eu-central-1", read.Raw["aws:region"]);
    }

    [Fact]
    public void An_encrypted_value_needs_no_passphrase()
    {
        var read = Read("dev", """
            config:
              aws:secretKey:
                secure: v1:abc:def
            """);

        Assert.Equal(Secret.Marker("aws:secretKey"), read.Raw["aws:secretKey"]);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_with_their_lines()
    {
        var mistakes = Assert.Throws<ConfigException>(() => Read("dev", """
            confg: {}
            config:
              erp-infra:platfrom: erp-system
              erp-infra:owner: Not A Label
              erp-infra:platform: [erp-system]
              erp-infra:environment: prodution
              platform: erp-system
              erp:owner: x
            """));

        Assert.Equal(
            [
                "Pulumi.dev.yaml:1: confg: there is no such key; did you mean 'config'?",
                "Pulumi.dev.yaml:3: platfrom: there is no such key; did you mean 'platform'?",
                "Pulumi.dev.yaml:4: owner: found 'Not A Label'; allowed: a label value: lower-case letters, digits and '-', at most 63",
                "Pulumi.dev.yaml:5: platform: found a list; allowed: one of ai-platform, erp-system, rust-erp",
                "Pulumi.dev.yaml:6: environment: found 'prodution'; did you mean 'production'?",
                "Pulumi.dev.yaml:7: platform: a key is written with its namespace: 'erp-infra:platform'",
                "Pulumi.dev.yaml:8: erp:owner: there is no such namespace; allowed: erp-infra, aws, kubernetes, pulumi, random",
            ],
            mistakes.Problems.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("config: [\n", "Pulumi.dev.yaml:2: not valid YAML: ")]
    [InlineData("config:\n  a: 1\n b: 2", "Pulumi.dev.yaml:")]
    [InlineData("config:\n  erp-infra:owner: a\n  erp-infra:owner: b", "Pulumi.dev.yaml:3: config.erp-infra:owner: stands twice, first in line 2")]
    [InlineData("- a", "Pulumi.dev.yaml:1: found a list; allowed: a map with 'config:'")]
    [InlineData("config: true", "Pulumi.dev.yaml:1: config: found 'true'; allowed: a map")]
    public void A_file_that_is_no_configuration_is_refused(string text, string message)
    {
        var mistakes = Assert.Throws<ConfigException>(() => Read("dev", text));

        Assert.StartsWith(message, mistakes.Problems[0].ToString());
    }

    [Fact]
    public void A_stack_that_is_named_after_no_environment_must_say_which_it_is()
    {
        var mistakes = Assert.Throws<ConfigException>(() => Read("live", "config: {}"));

        Assert.Contains("allowed: dev, production, staging, test", mistakes.Message);
    }

    [Fact]
    public void Stacks_are_listed_weakest_first()
    {
        foreach (var stack in (string[])["production", "dev", "zoo", "test", "staging"]) Write(stack, "");
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.yaml"), "");

        Assert.Equal<string>(["dev", "test", "staging", "production", "zoo"], new StackFiles(_folder.FullName).Stacks);
    }

    private StackConfiguration Read(string stack, string text)
    {
        Write(stack, text);
        var problems = new List<ConfigProblem>();
        return StackConfiguration.From(stack, new StackFiles(_folder.FullName).Config(stack, problems), problems);
    }

    private void Write(string stack, string text) => File.WriteAllText(Path.Combine(_folder.FullName, StackFiles.FileOf(stack)), text);
}
