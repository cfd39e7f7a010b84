using Microsoft.CodeAnalysis;

namespace Erp.SchemaGenerator.Model;

/// <summary>A mistake in a schema; becomes a compiler error.</summary>
public sealed record Problem(string Id, Place? Place, string Message)
{
    public static Problem BadLine(Place place, string message) => new("SCHEMA001", place, message);

    public static Problem UnknownType(Place place, string name) => new("SCHEMA002", place, $"unknown type '{name}'");

    public static Problem Duplicate(Place place, string what) => new("SCHEMA003", place, $"{what} is already declared");

    public static Problem Setup(string message) => new("SCHEMA004", null, message);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        new DiagnosticDescriptor(Id, "Schema error", "{0}", "Schema", DiagnosticSeverity.Error, isEnabledByDefault: true),
        Place?.ToLocation(), Message);
}
