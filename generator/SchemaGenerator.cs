using System.Collections.Immutable;
using System.Text;
using Erp.SchemaGenerator.Emitting;
using Erp.SchemaGenerator.Model;
using Erp.SchemaGenerator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Erp.SchemaGenerator;

/// <summary>Turns the <c>.schema</c> files of a project into resource classes; README.md describes the language.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(".schema", StringComparison.Ordinal))
            .Select((text, cancellation) => SchemaFile.Parse(text.Path, text.GetText(cancellation) ?? SourceText.From("")))
            .Collect();
        var settings = context.AnalyzerConfigOptionsProvider.Select((options, _) => Settings.From(options.GlobalOptions));
        var missing = files.Combine(context.CompilationProvider)
            .Select((pair, _) => string.Join("\n", Missing(pair.Left, pair.Right)));

        context.RegisterSourceOutput(files.Combine(settings).Combine(missing), (output, input) =>
            Generate(output, input.Left.Left, input.Left.Right, input.Right.Split('\n')));
    }

    private static void Generate(SourceProductionContext context, ImmutableArray<SchemaFile> files, Settings settings, string[] missing)
    {
        if (files.IsEmpty) return;
        var schema = new Schema(files.SelectMany(f => f.Declarations));
        var profile = Profile.For(schema, settings);
        List<Problem> problems = [.. files.SelectMany(f => f.Problems), .. Check.Problems(schema, path => !missing.Contains(path))];
        if (profile is null)
            problems.Add(Problem.Setup($"SchemaProfile is '{settings.Profile}'; it is 'kubernetes', 'tfbridge' or 'crd'"));
        else
            problems.AddRange(Check.Misplaced(schema, profile.Allowed, settings.Profile));

        problems.ForEach(problem => context.ReportDiagnostic(problem.ToDiagnostic()));
        if (problems.Count > 0) return;
        foreach (var (name, text) in profile!.Emit())
            context.AddSource(name, SourceText.From(text, Encoding.UTF8));
    }

    /// <summary>The types of Pulumi.Kubernetes that the schema names and the referenced package does not have.</summary>
    private static IEnumerable<string> Missing(ImmutableArray<SchemaFile> files, Compilation compilation) => files
        .SelectMany(f => f.Declarations).SelectMany(d => d.Properties).SelectMany(p => p.Type.References)
        .Where(name => name.IsExternal).Select(name => name.ExternalPath).Distinct()
        .Where(path => compilation.GetTypeByMetadataName($"Pulumi.Kubernetes.Types.Inputs.{path}Args") is null);
}
