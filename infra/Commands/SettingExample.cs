using System.Reflection;
using Erp.Components;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>How a setting is given a value. What holds other settings cannot have one: a value inside it is shown instead, by a name that the stack has.</summary>
/// <param name="Path">As <c>pulumi config set --path</c> takes it.</param>
/// <param name="Assignment">As <c>--set</c> takes it.</param>
/// <param name="IsSecret">Whether the value is one.</param>
internal sealed record SettingExample(string Path, string Assignment, bool IsSecret)
{
    private const string Value = "VALUE";

    public static SettingExample Of(SettingPath setting, StackConfiguration configuration) => Of(setting.Path, setting.Type, configuration);

    private static SettingExample Of(string path, Type type, StackConfiguration configuration)
    {
        if (SettingsBinder.IsList(type)) return InList(path, SettingsBinder.ValueTypeOf(type));
        if (SettingsBinder.IsMap(type))
        {
            var name = NameIn(path, configuration);
            // In a path a dot would begin another step.
            return name.Contains('.')
                ? new($"{path}[\"{name}\"]", $"{path}={{ {name}: {Value} }}", IsSecret: false)
                : Of($"{path}.{name}", SettingsBinder.ValueTypeOf(type), configuration);
        }
        return FirstKey(type) is { } key
            ? Of($"{path}.{key.Name}", key.Property.PropertyType, configuration)
            : new(path, $"{path}={Value}", SettingsBinder.ValueTypeOf(type) == typeof(Secret));
    }

    private static SettingExample InList(string path, Type element) => FirstKey(element) is { } key
        ? new($"{path}[0].{key.Name}", $"{path}=[{{ {key.Name}: {Value} }}]", IsSecret: false)
        : new($"{path}[0]", $"{path}=[{Value}]", IsSecret: false);

    // One that takes a single value, if there is any.
    private static (string Name, PropertyInfo Property)? FirstKey(Type record)
    {
        var keys = SettingsBinder.KeysOf(SettingsBinder.ValueTypeOf(record));
        return keys.Count == 0 ? null : keys.OrderByDescending(k => IsSingle(k.Value.PropertyType)).Select(k => (k.Key, k.Value)).First();
    }

    private static bool IsSingle(Type type) => !SettingsBinder.IsList(type) && !SettingsBinder.IsMap(type) && SettingsBinder.KeysOf(SettingsBinder.ValueTypeOf(type)).Count == 0;

    private static string NameIn(string map, StackConfiguration configuration)
    {
        var platform = new Blueprint(configuration).Platform;
        return map switch
        {
            "services" => platform.Services[0].Name,
            "images.versions" => platform.Services[0].Image ?? platform.Services[0].Name,
            "cluster.nodeGroups" => NodeGroupSpec.GeneralRole,
            "cluster.addons.zones" => configuration.Settings.Domain,
            "data.rotations" => platform.Services.SelectMany(s => s.Uses.OfType<DatabaseUse>()).Select(d => d.Name).FirstOrDefault("redis"),
            _ => "NAME",
        };
    }
}
