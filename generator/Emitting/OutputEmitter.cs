using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>Classes that programs read: immutable, filled by one constructor. Outputs of resources follow the same types.</summary>
internal sealed class OutputEmitter(TypeNames types, bool marksAbsence)
{
    public void EmitClass(Code code, string name, string ns, IEnumerable<Property> properties)
    {
        var shown = properties.Where(p => p.IsOutput).ToList();
        code.Line("[global::Pulumi.OutputType]");
        code.Block($"public sealed class {name}", () =>
        {
            foreach (var property in shown) code.Line($"public readonly {Type(ns, property)} {property.Name};");
            code.Line("[global::Pulumi.OutputConstructor]");
            var parameters = shown.Select(p => $"{Type(ns, p)} {Names.Parameter(p.WireName)}");
            code.Block($"private {name}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in shown) code.Line($"this.{property.Name} = {Names.Parameter(property.WireName)};");
            });
        });
    }

    public void EmitProperties(Code code, string ns, IEnumerable<Property> properties)
    {
        foreach (var property in properties.Where(p => p.IsOutput))
        {
            code.Line($"[global::Pulumi.Output(\"{property.WireName}\")]");
            code.Line($"public global::Pulumi.Output<{Type(ns, property)}> {property.Name} {{ get; private set; }} = null!;");
        }
    }

    private string Type(string ns, Property property) =>
        types.Output(ns, property.Type) + (marksAbsence && property.IsNullableOutput && property.Type is not TypeRef.ListOf ? "?" : "");
}
