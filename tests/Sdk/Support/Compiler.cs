using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Erp.Tests.Sdk.Support;

/// <summary>Compiles a statement against everything that this process could load.</summary>
internal static class Compiler
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(
        () => [.. TrustedAssemblies().Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))]);

    public static IReadOnlyList<string> ErrorsOf(string statement)
    {
        var tree = CSharpSyntaxTree.ParseText(Around(statement), new CSharpParseOptions(LanguageVersion.Latest));
        return
        [
            .. CSharpCompilation.Create("Statement", [tree], References.Value, Options)
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.Id),
        ];
    }

    private static string TrustedAssemblies() => (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;

    private static string Around(string statement) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Pulumi;
        using Pulumi.Testing;

        class Around
        {
            void Body(
                Output<string> output, Output<int> number, Input<string> input, InputMap<string> map, IEnumerable<string> enumerable,
                bool condition, Resource resource, CustomResource custom, IMocks mocks, TestOptions options,
                IDictionary<string, object?> outputs)
            {
                {{statement}}
            }
        }
        """;
}
