using System.Collections.Immutable;
using System.Reflection;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>Pulumi.yaml and the C# records declare the same settings: the one for Pulumi, the other for us.</summary>
public sealed class ProjectFileTests
{
    private static readonly MapNode ProjectFile = (MapNode)YamlReader.Read("Pulumi.yaml", File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml")), []);
    private static readonly MapNode Declared = (MapNode)ProjectFile["config"]!;

    [Fact]
    public void Pulumi_starts_infra_with_dotnet()
    {
        Assert.Equal(ErpSettings.Project, Text(ProjectFile["name"]));
        Assert.Equal("dotnet", Text(ProjectFile["runtime"]));
        Assert.Equal("infra", Text(ProjectFile["main"]));
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
            Assert.Equal(TypeOf(property.PropertyType), Text(declared["type"]));
            Assert.Equal(property.GetCustomAttribute<SettingAttribute>()!.Description, Text(declared["description"]));
            Assert.NotNull(declared["default"]);
            var problems = new List<ConfigProblem>();
            var map = new MapNode([new MapEntry(key, declared["default"]!, declared.Location)], declared.Location);
            Assert.Equal(property.GetValue(defaults), property.GetValue(new SettingsBinder(problems).Record(typeof(ErpSettings), map, "")));
            Assert.Empty(problems);
        }
    }

    private static string TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(Secret) || type.IsEnum) return "string";
        if (type == typeof(int)) return "integer";
        if (type == typeof(bool)) return "boolean";
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? "array" : "object";
    }

    private static string Text(ConfigNode? node) => Assert.IsType<ScalarNode>(node).Text;
}
