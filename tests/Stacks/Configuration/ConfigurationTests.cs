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
              erp-infra:environment: staging
              erp-infra:platform: "rust-erp"
            """);

        Assert.Equal(PlatformName.RustErp, read.Settings.Platform);
        Assert.Equal(EnvironmentTier.Staging, read.Tier);
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
    public void A_service_with_nothing_said_of_it_is_no_mistake() => Assert.Empty(Read("dev", "config:\n  erp-infra:services:\n    gateway-service:").Settings.Services);

    [Theory]
    [InlineData("config: [\n", "Pulumi.dev.yaml:2: not valid YAML: ")]
    [InlineData("config:\n  erp-infra:platform: [erp-system\n  x: }\n", "Pulumi.dev.yaml:2: not valid YAML: from here on, as where a bracket is not closed.")]
    [InlineData("config:\n  ? [a]\n  : b\n  erp-infra:ownr: a", "Pulumi.dev.yaml:2: config: found a key that is no text; allowed: a plain name")]
    [InlineData("config: {}\n---\nconfig: {}\n", "Pulumi.dev.yaml:2: a second document begins here")]
    [InlineData("config:\n  a: 1\n b: 2", "Pulumi.dev.yaml:")]
    [InlineData("config:\n  erp-infra:owner: a\n  erp-infra:owner: b", "Pulumi.dev.yaml:3: owner: stands twice, first in line 2")]
    [InlineData("- a", "Pulumi.dev.yaml:1: found a list; allowed: a map with 'config:'")]
    [InlineData("config: true", "Pulumi.dev.yaml:1: config: found 'true'; allowed: a map")]
    public void A_file_that_is_no_configuration_is_refused(string text, string message)
    {
        var mistakes = Assert.Throws<ConfigException>(() => Read("dev", text));

        Assert.StartsWith(message, mistakes.Problems[0].ToString());
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
