using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>How an [OutputType] object is made from a dictionary of the wire, and turned back into one.</summary>
internal sealed class OutputTypePlan
{
    private static readonly ConcurrentDictionary<Type, OutputTypePlan?> Plans = new();

    private readonly FieldInfo[] _fields;
    private readonly ConstructorInvoker _constructor;
    private readonly (string Name, Type Type)[] _parameters;

    private OutputTypePlan(Type type)
    {
        _fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .FirstOrDefault(candidate => candidate.IsDefined(typeof(OutputConstructorAttribute), inherit: false))
            ?? throw new InvalidOperationException($"{type.FullName} has no constructor marked [OutputConstructor].");
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = [.. constructor.GetParameters().Select(parameter =>
            (parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType))];
    }

    public static OutputTypePlan? Of(Type type) => Plans.GetOrAdd(type, static type =>
        type.IsDefined(typeof(OutputTypeAttribute), inherit: false) ? new OutputTypePlan(type) : null);

    public object Make(ImmutableDictionary<string, object> wire)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = WireReader.Of(_parameters[i].Type).ReadPart(wire.GetValueOrDefault(_parameters[i].Name));
        return _constructor.Invoke(arguments.AsSpan());
    }

    public IDictionary Read(object value) =>
        _fields.ToDictionary(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field => field.GetValue(value));
}
