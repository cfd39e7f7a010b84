using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>String enums: structs that serialise as the string they hold.</summary>
internal static class EnumEmitter
{
    public static void Emit(Code code, Declaration declaration)
    {
        var name = declaration.Name;
        code.Line("[global::Pulumi.EnumType]");
        code.Block($"public readonly struct {name} : global::System.IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Line($"private {name}(string value) => _value = value;");
            foreach (var value in declaration.Values)
                code.Line($"public static {name} {value.Name} {{ get; }} = new(\"{value.WireValue}\");");
            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Line($"public static explicit operator string({name} value) => value._value;");
            code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, global::System.StringComparison.Ordinal);");
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            code.Line("public override string ToString() => _value;");
        });
    }
}
