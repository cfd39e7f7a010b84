using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How an [EnumType] struct becomes its string or number, and is made from it.</summary>
internal sealed class EnumTypePlan
{
    private static readonly ConcurrentDictionary<Type, EnumTypePlan?> Plans = new();

    private readonly Type _type;
    private readonly MethodInfo _conversion;

    private EnumTypePlan(Type type)
    {
        _type = type;
        _conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
                method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
            ?? throw new InvalidOperationException($"{type.FullName} has no explicit conversion to string or double.");
    }

    public static EnumTypePlan? Of(Type type) => Plans.GetOrAdd(type, static type =>
        type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), inherit: false) ? new EnumTypePlan(type) : null);

    public object? Read(object value) => _conversion.Invoke(null, [value]);

    public object Make(object wire)
    {
        if (wire.GetType() != _conversion.ReturnType)
            throw new InvalidCastException($"{_type.FullName} is not made from {wire.GetType().FullName}.");
        return Activator.CreateInstance(_type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [wire], null)!;
    }
}
