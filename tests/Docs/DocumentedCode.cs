using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Erp.Tests.Docs;

/// <summary>C# that stands in a <c>```csharp</c> block of a document: a whole file when it has a namespace, statements otherwise.</summary>
public sealed record DocumentedCode(string Document, int Line, string Text)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    public bool IsFile => Text.Contains("\nnamespace ", StringComparison.Ordinal);

    public static IEnumerable<DocumentedCode> All() => DocumentedCommand.Documents().SelectMany(In);

    public static IEnumerable<DocumentedCode> In(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```csharp") continue;
            var end = Array.IndexOf(lines, "```", i);
            yield return new(Path.GetRelativePath(Repository.Root, path), i + 1, string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    public override string ToString() => $"{Document}:{Line}";

    /// <summary>
    /// Compiled within the stacks' own sources, whose internals a file may use; statements see what a program of the platform
    /// imports, and has made before.
    /// </summary>
    public CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var code = IsFile ? Text : $$"""
            using Erp.Components;
            using Erp.Components.Alerts;
            using Erp.Stacks;
            using Erp.Stacks.Profiles;
            using Pulumi;
            internal static class Documented
            {
                private static readonly PlatformContext context = null!;
                private static readonly EnvironmentProfile profile = null!;
                private static readonly Cluster cluster = null!;
                private static readonly TenancyArgs tenancyArgs = null!;
                private static readonly Output<string> slackUrl = null!;
                private static readonly ServiceSpec finance = null!;
                private static readonly ComputeResources postgres = null!;

                public static void Run()
                {
                    {{Text}}
                }
            }
            """;
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "stacks"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        return CSharpCompilation.Create("Erp.Stacks.Documented", sources.Append(code).Append(Usings).Select(s => CSharpSyntaxTree.ParseText(s, options)), References(),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileNameWithoutExtension(path) is not ("Erp.Stacks" or "Erp.Infra" or "Erp.Tests"))
        .Select(path => MetadataReference.CreateFromFile(path));
}
