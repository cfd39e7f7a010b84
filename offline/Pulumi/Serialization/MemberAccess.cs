using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Reads and writes properties by their backing field where they have one. Field access is the one kind of reflection
/// that neither generates code nor loads a type for each member, which is what a program that lives for a
/// second would spend its time on.
/// </summary>
internal static class MemberAccess
{
    public static Func<object, object?> Getter(PropertyInfo property) =>
        BackingField(property) is { } field ? field.GetValue : property.GetValue;

    public static Action<object, object?> Setter(PropertyInfo property) =>
        BackingField(property) is { } field ? field.SetValue : property.SetValue;

    private static FieldInfo? BackingField(PropertyInfo property) =>
        property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
}
