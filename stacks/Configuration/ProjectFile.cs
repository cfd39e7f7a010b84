using System.Collections.Immutable;
using System.Reflection;

namespace Erp.Stacks.Configuration;

/// <summary>The <c>config:</c> block of Pulumi.yaml, which Pulumi takes types and defaults from: held against the records, since offline nobody else reads it.</summary>
public static class ProjectFile
{
    public const string Name = "Pulumi.yaml";

    private static readonly ImmutableArray<string> Attributes = ["default", "description", "items", "secret", "type", "value"];

    /// <summary>Notes what is wrong in a project's folder; one without the file has nothing wrong in it.</summary>
    public static void Check(string directory, List<ConfigProblem> problems)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path)) return;
        switch (YamlReader.Read(Name, File.ReadAllText(path), problems))
        {
            case MapNode root when root.Find(StackFiles.ConfigKey) is MapNode declared:
                foreach (var entry in declared.Entries) Check(entry, problems);
                break;
            case MapNode root when root.Has(StackFiles.ConfigKey):
                problems.Add(ConfigProblem.Wrong(ConfigRule.NotAConfiguration, root.Find(StackFiles.ConfigKey)!, StackFiles.ConfigKey, "a map"));
                break;
            case var other and not (MapNode or ScalarNode { IsNull: true }):
                problems.Add(ConfigProblem.Wrong(ConfigRule.NotAConfiguration, other, "", "a map"));
                break;
        }
    }

    /// <summary>What Pulumi calls a setting's type.</summary>
    public static string TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(int)) return "integer";
        if (type == typeof(bool)) return "boolean";
        if (ScalarBinder.Reads(type)) return "string";
        return SettingsBinder.IsList(type) ? "array" : "object";
    }

    private static void Check(MapEntry entry, List<ConfigProblem> problems)
    {
        if (StackFiles.ProviderNamespaces.Any(n => entry.Key.StartsWith($"{n}:", StringComparison.Ordinal))) return;
        var (key, keys) = (StackFiles.WithoutProject(entry.Key), SettingsBinder.KeysOf(typeof(ErpSettings)));
        if (!keys.TryGetValue(key, out var property))
            problems.Add(ConfigProblem.Unknown(ConfigRule.UnknownKey, entry.Location, $"{StackFiles.ConfigKey}.{entry.Key}", "there is no such key", key, keys.Keys));
        else if (entry.Value is MapNode declaration)
            Check(key, property, declaration, problems);
        else
            CheckValue(key, entry.Value, problems);
    }

    private static void Check(string key, PropertyInfo property, MapNode declaration, List<ConfigProblem> problems)
    {
        foreach (var attribute in declaration.Entries.Where(a => !Attributes.Contains(a.Key)))
            problems.Add(ConfigProblem.Unknown(ConfigRule.UnknownKey, attribute.Location, $"{StackFiles.ConfigKey}.{key}.{attribute.Key}", "there is no such key", attribute.Key, Attributes));
        if (declaration["type"] is { } type && type is not ScalarNode { IsNull: true } && (type as ScalarNode)?.Text != TypeOf(property.PropertyType))
            problems.Add(ConfigProblem.Wrong(ConfigRule.NotAChoice, type, $"{StackFiles.ConfigKey}.{key}.type", TypeOf(property.PropertyType)));
        foreach (var name in (string[])["default", "value"])
            if (declaration[name] is { } value) CheckValue(key, value, problems);
    }

    private static void CheckValue(string key, ConfigNode value, List<ConfigProblem> problems) =>
        new SettingsBinder(problems).Record(typeof(ErpSettings), new MapNode([new(key, value, value.Location)], value.Location), "");
}
