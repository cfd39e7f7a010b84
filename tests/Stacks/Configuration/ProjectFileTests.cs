using System.Reflection;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>Pulumi.yaml and the C# records declare the same settings: the one for Pulumi, the other for us.</summary>
public sealed class ProjectFileTests
{
    private static readonly MapNode Document = (MapNode)YamlReader.Read("Pulumi.yaml", File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml")), []);
    private static readonly MapNode Declared = (MapNode)Document["config"]!;

    [Fact]
    public void Pulumi_starts_infra_with_dotnet()
    {
        Assert.Equal(ErpSettings.Project, Text(Document["name"]));
        Assert.Equal("dotnet", Text(Document["runtime"]));
        Assert.Equal("infra", Text(Document["main"]));
    }

    [Fact]
    public void Every_setting_is_declared_and_nothing_else() =>
        Assert.Equal(SettingsBinder.KeysOf(typeof(ErpSettings)).Keys, Declared.Entries.Select(e => e.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Types_descriptions_and_defaults_agree()
    {
        var defaults = new ErpSettings();
        foreach (var (key, property) in SettingsBinder.KeysOf(typeof(ErpSettings)))
        {
            var declared = (MapNode)Declared[key]!;
            Assert.Equal(ProjectFile.TypeOf(property.PropertyType), Text(declared["type"]));
            Assert.Equal(property.GetCustomAttribute<SettingAttribute>()!.Description, Text(declared["description"]));
            Assert.NotNull(declared["default"]);
            var problems = new List<ConfigProblem>();
            var map = new MapNode([new MapEntry(key, declared["default"]!, declared.Location)], declared.Location);
            Assert.Equal(property.GetValue(defaults), property.GetValue(new SettingsBinder(problems).Record(typeof(ErpSettings), map, "")));
            Assert.Empty(problems);
        }
    }

    [Theory]
    [InlineData("config: [", "Pulumi.yaml:2: not valid YAML: ")]
    [InlineData("- config", "Pulumi.yaml:1: found a list; allowed: a map")]
    [InlineData("config: true", "Pulumi.yaml:1: config: found 'true'; allowed: a map")]
    [InlineData("config:\n  platfrom: {}", "Pulumi.yaml:2: config.platfrom: there is no such key; did you mean 'platform'? allowed: access, ")]
    [InlineData("config:\n  platform:\n    type: string\n    default: erp-systm", "Pulumi.yaml:4: platform: found 'erp-systm'; did you mean 'erp-system'? allowed: ai-platform, ")]
    [InlineData("config:\n  erp-infra:platform: erp-systm", "Pulumi.yaml:2: platform: found 'erp-systm'")]
    [InlineData("config:\n  platform:\n    type: boolean", "Pulumi.yaml:3: config.platform.type: found 'boolean'; allowed: string")]
    [InlineData("config:\n  cluster:\n    defualt: {}", "Pulumi.yaml:3: config.cluster.defualt: there is no such key; did you mean 'default'? allowed: ")]
    [InlineData("config:\n  cluster:\n    default: { zones: 3 }", "Pulumi.yaml:3: cluster.zones: found '3'; allowed: a list")]
    public void A_mistake_in_it_is_told_with_every_stack(string text, string message) => Assert.StartsWith(message, Assert.Single(Problems(text)).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("name: erp-infra\nconfig:\n")]
    [InlineData("config:\n  aws:region: us-east-1\n  domain: { type: string, default: example.org }")]
    public void What_Pulumi_takes_is_no_mistake(string text) => Assert.Empty(Problems(text));

    private static List<ConfigProblem> Problems(string text)
    {
        var folder = Directory.CreateTempSubdirectory("erp-project-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, ProjectFile.Name), text);
            File.WriteAllText(Path.Combine(folder.FullName, StackFiles.FileOf("dev")), "");
            var problems = new List<ConfigProblem>();
            new StackFiles(folder.FullName).Config("dev", problems);
            return problems;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(ConfigNode? node) => Assert.IsType<ScalarNode>(node).Text;
}
