using System.Collections.Immutable;
using System.Reflection;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>A setting in words: what it is for, what it may be, what it is in a stack and who says so.</summary>
internal static class SettingExplanation
{
    public static Explanation Of(SettingPath setting, StackConfiguration configuration)
    {
        var keys = SettingsBinder.KeysOf(setting.ValueType);
        var example = SettingExample.Of(setting, configuration);
        return new($"{ErpSettings.Project}:{setting.Path}",
        [
            new("about", setting.Description, IsMap: true,
            [
                ("allowed", SettingsBinder.Allowed(setting.Property, setting.ValueType)),
                .. Default(setting) is { } usual ? [("default", usual)] : Array.Empty<(string, string)>(),
                .. Now(setting, configuration) is { } now ? [($"in {configuration.Stack}", now)] : Array.Empty<(string, string)>(),
                ("set it", $"pulumi config set --stack {configuration.Stack} {(example.IsSecret ? "--secret " : "")}--path '{ErpSettings.Project}:{example.Path}' VALUE"),
                ("or write", $"{StackFiles.FileOf(configuration.Stack)}, then: erp config validate {configuration.Stack}"),
                ("try it", $"erp preview {configuration.Stack} --set {(example.Assignment.Contains(' ') || example.Assignment.Contains('[') ? $"'{example.Assignment}'" : example.Assignment)} --against {configuration.Stack}"),
            ]),
            new("keys", "Keys:", IsMap: true, [.. keys.Select(k => (k.Key, k.Value.GetCustomAttribute<SettingAttribute>()!.Description))]),
        ]);
    }

    private static string? Default(SettingPath setting) => Text(setting.Property.GetValue(Activator.CreateInstance(setting.Property.DeclaringType!)));

    private static string? Now(SettingPath setting, StackConfiguration configuration)
    {
        object? value = configuration.Settings;
        foreach (var step in setting.Path.Split('.'))
        {
            if (value is null || !SettingsBinder.KeysOf(value.GetType()).TryGetValue(step, out var property)) return null;
            value = property.GetValue(value);
        }
        return Text(value);
    }

    // Records and maps are told by their keys.
    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        Secret => "[secret]",
        Enum choice => SettingsBinder.ChoiceOf(choice),
        bool flag => flag ? "true" : "false",
        string or int => value.ToString(),
        ImmutableArray<string> { IsEmpty: false } list => string.Join(", ", list),
        _ => null,
    };
}
