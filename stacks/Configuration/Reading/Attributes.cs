using System.Text.RegularExpressions;

namespace Erp.Stacks.Configuration;

/// <summary>What a setting is for: shown by <c>erp explain</c>, in Pulumi.yaml and in the editor's schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

/// <summary>The numbers that a setting may take, both ends included.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int low, int high) : Attribute
{
    public int Low { get; } = low;
    public int High { get; } = high;
}

/// <summary>The form that a text must have, as a regular expression over the whole, and how a person would say it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormAttribute(string pattern, string inWords) : Attribute
{
    public string Pattern { get; } = pattern;
    public string InWords { get; } = inWords;

    public bool Fits(string text) => TextForm.Fits(Pattern, text);
}

/// <summary>The form that a map's keys must have where people make them up, as a regular expression over the whole, and how a person would say it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeysAttribute(string pattern, string inWords) : Attribute
{
    public string Pattern { get; } = pattern;
    public string InWords { get; } = inWords;

    public bool Fits(string key) => TextForm.Fits(Pattern, key);
}

internal static class TextForm
{
    // '$' would let a line break pass behind the last character.
    public static bool Fits(string pattern, string text) => Regex.IsMatch(text, $"\\A(?:{pattern})\\z", RegexOptions.CultureInvariant);
}
