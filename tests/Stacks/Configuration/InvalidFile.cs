using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Stacks.Configuration;
using Erp.Tests.Samples;
using YamlDotNet.Core;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>One of the configurations in the folder Invalid, named after the rule that it breaks, with what is said to it beside it.</summary>
public sealed record InvalidFile(string Name)
{
    private const string StackLine = "# stack: ";

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Stacks", "Configuration", "Invalid");

    public static IEnumerable<InvalidFile> All => Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => new InvalidFile(Path.GetFileNameWithoutExtension(f)));

    public static string NameOf(ConfigRule rule) => JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString());

    public string Text => File.ReadAllText(Path.Combine(Folder, $"{Name}.yaml"));

    public string Expected => File.ReadAllText(Path.Combine(Folder, $"{Name}.txt"));

    /// <summary>The stack that it is read as: dev, or what its first line says.</summary>
    public string Stack => Text.StartsWith(StackLine, StringComparison.Ordinal) ? Text.Split('\n')[0][StackLine.Length..].Trim() : "dev";

    /// <summary>The document as an independent reader sees it; null where it is none.</summary>
    public JsonNode? Document
    {
        get
        {
            try
            {
                return Yaml.Parse(Text);
            }
            catch (Exception mistake) when (mistake is YamlException or ArgumentException)
            {
                return null;
            }
        }
    }

    public IReadOnlyList<ConfigProblem> Problems()
    {
        var problems = new List<ConfigProblem>();
        var config = StackFiles.Config(YamlReader.Read(StackFiles.FileOf(Stack), Text, problems), problems);
        return Assert.Throws<ConfigException>(() => StackConfiguration.From(Stack, config, problems)).Problems;
    }
}
