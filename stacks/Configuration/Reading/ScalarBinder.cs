using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Erp.Stacks.Configuration;

/// <summary>Gives single values their types. What cannot have its type is noted as a mistake and becomes null.</summary>
internal sealed class ScalarBinder(List<ConfigProblem> problems, SecretsCome secrets)
{
    // 1.10 comes back as 1.1, 0123 as 83, 2026-11-20 with a time.
    private const string ReadAsOther = @"^([-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)$";
    private const string ComesBackAsItIs = @"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{0,14}[1-9])?$";

    /// <summary>Whether a type is one of those that stand in one place.</summary>
    public static bool Reads(Type type) => type == typeof(Secret) || type == typeof(string) || type == typeof(int) || type == typeof(bool) || type.IsEnum;

    public object? Value(Type type, PropertyInfo property, ConfigNode node, string key)
    {
        if (type == typeof(Secret)) return SecretValue(node, key);
        if (type == typeof(string)) return Text(property, node, key);
        if (type == typeof(int)) return Number(property, node, key);
        return type == typeof(bool) ? Bool(node, key) : Choice(type, node, key);
    }

    private object? SecretValue(ConfigNode node, string key) => node switch
    {
        MapNode { IsEncrypted: true } => new Secret(Secret.Marker(key)),
        ScalarNode { Location.Line: > 0 } when secrets == SecretsCome.Encrypted => Refuse(new(ConfigRule.ReadableSecret, node.Location, key,
            $"a secret that everybody can read; encrypt it: pulumi config set --secret --path '{ErpSettings.Project}:{key}' VALUE")),
        ScalarNode scalar => new Secret(secrets == SecretsCome.Hidden ? Secret.Marker(key) : scalar.Text),
        _ => Wrong(ConfigRule.NotASecret, node, key, "a text, set with --secret"),
    };

    private object? Text(PropertyInfo property, ConfigNode node, string key)
    {
        if (node is not ScalarNode scalar) return Wrong(ConfigRule.NotAText, node, key, "a text");
        if (!scalar.Quoted && scalar.Location.Line > 0 && Regex.IsMatch(scalar.Text, ReadAsOther) && !Regex.IsMatch(scalar.Text, ComesBackAsItIs))
            return Refuse(new(ConfigRule.UnquotedNumber, node.Location, key, $"found {scalar.Text}, which YAML reads as a number or a date and Pulumi hands over as another; write it in quotes: \"{scalar.Text}\""));
        var form = property.GetCustomAttribute<FormAttribute>();
        return form is null || form.Fits(scalar.Text)
            ? scalar.Text
            : Wrong(ConfigRule.WrongForm, node, key, form.InWords);
    }

    private object? Number(PropertyInfo property, ConfigNode node, string key)
    {
        var range = property.GetCustomAttribute<BetweenAttribute>();
        var allowed = range is null ? "a whole number" : $"a whole number from {range.Low} to {range.High}";
        return node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && (range is null || (number >= range.Low && number <= range.High))
            ? number
            : Wrong(ConfigRule.WrongNumber, node, key, allowed);
    }

    private object? Bool(ConfigNode node, string key) =>
        node is ScalarNode { Text: "true" or "false" } scalar ? scalar.Text == "true" : Wrong(ConfigRule.WrongBoolean, node, key, "true or false");

    private object? Choice(Type type, ConfigNode node, string key)
    {
        var choices = SettingsBinder.ChoicesOf(type);
        if (node is not ScalarNode scalar) return Wrong(ConfigRule.NotAChoice, node, key, $"one of {string.Join(", ", choices.Keys)}");
        return choices.TryGetValue(scalar.Text, out var choice)
            ? choice
            : Refuse(ConfigProblem.Unknown(ConfigRule.UnknownChoice, node.Location, key, $"found {node.Described}", scalar.Text, choices.Keys));
    }

    private object? Wrong(ConfigRule rule, ConfigNode node, string key, string allowed) => Refuse(ConfigProblem.Wrong(rule, node, key, allowed));

    private object? Refuse(ConfigProblem problem)
    {
        problems.Add(problem);
        return null;
    }
}
