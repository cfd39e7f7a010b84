using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Erp.SchemaGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Erp.Tests.Generator;

/// <summary>What the generator makes of a schema: its complaints, its text, and the classes after compilation.</summary>
internal sealed class GeneratedCode
{
    private readonly Lazy<Assembly> _assembly;

    private GeneratedCode(Compilation compilation, ImmutableArray<Diagnostic> complaints)
    {
        Complaints = [.. complaints.Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1}: {d.Id} {d.GetMessage()}")];
        Text = string.Join("\n", compilation.SyntaxTrees.Skip(1));
        _assembly = new(() => Load(compilation));
    }

    public IReadOnlyList<string> Complaints { get; }

    public string Text { get; }

    public static GeneratedCode Kubernetes(string schema) => From(schema, "kubernetes", "Pulumi.Kubernetes", """
        namespace Pulumi.Kubernetes;
        public abstract class KubernetesResource(string type, string name, Pulumi.ResourceArgs? args, Pulumi.CustomResourceOptions? options = null)
            : Pulumi.CustomResource(type, name, args, options);
        """);

    public static GeneratedCode Bridge(string schema) => From(schema, "tfbridge", "Pulumi.Cloud", "");

    public static GeneratedCode Crd(string schema) => From(schema, "crd", "Pulumi.KubernetesCrds", "");

    public static GeneratedCode From(string schema, string profile, string rootNamespace, string source)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create("Generated", [CSharpSyntaxTree.ParseText(source, parsing)], References(rootNamespace),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator.SchemaGenerator().AsSourceGenerator()],
            [new SchemaText(schema)],
            parsing,
            new ProjectOptions(new() { ["SchemaProfile"] = profile, ["RootNamespace"] = rootNamespace, ["SchemaVersion"] = "1.2.3" }));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var result, out var complaints);
        return new(result, complaints);
    }

    /// <summary>A class by its name below the root <c>Pulumi</c>.</summary>
    public Type Class(string name) => _assembly.Value.GetType("Pulumi." + name) ?? throw new ArgumentException($"no class {name} was generated");

    public bool Has(string name) => _assembly.Value.GetType("Pulumi." + name) is not null;

    /// <summary>The assemblies the tests run with, except the one that the schema is to replace.</summary>
    private static IEnumerable<MetadataReference> References(string rootNamespace) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileNameWithoutExtension(path) != rootNamespace)
        .Select(path => MetadataReference.CreateFromFile(path));

    private static Assembly Load(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
        stream.Position = 0;
        return new AssemblyLoadContext("Generated", isCollectible: true).LoadFromStream(stream);
    }

    private sealed class SchemaText(string text) : AdditionalText
    {
        public override string Path => "test.schema";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ProjectOptions(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key.Replace("build_property.", ""), out value!);
        }
    }
}
