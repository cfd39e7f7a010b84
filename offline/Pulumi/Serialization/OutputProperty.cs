using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One [Output] property of a resource class.</summary>
internal abstract class OutputProperty
{
    public static OutputProperty Of(PropertyInfo property, string name)
    {
        var type = property.PropertyType;
        var label = $"[Output] {property.DeclaringType!.FullName}.{property.Name}";
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw new InvalidOperationException($"{label} was not an Output<T>");
        if (property.SetMethod is null)
            throw new InvalidOperationException($"{label} did not have a 'set' method");
        var typed = typeof(OutputProperty<>).MakeGenericType(type.GenericTypeArguments);
        return (OutputProperty)Activator.CreateInstance(typed, name, MemberAccess.Setter(property))!;
    }

    public abstract void Assign(Resource resource, Registration registration);
}

internal sealed class OutputProperty<T> : OutputProperty
{
    // Values that need no conversion are taken at once; objects and lists are built only if somebody looks at them.
    private static readonly bool IsPlain = typeof(T) == typeof(string) || typeof(T).IsPrimitive;

    private readonly string _name;
    private readonly Action<object, object?> _setter;
    private readonly Func<Registration, Output<T>> _read;

    public OutputProperty(string name, Action<object, object?> setter) => (_name, _setter, _read) = (name, setter, Read);

    public override void Assign(Resource resource, Registration registration) => _setter(resource, registration.OutputOf(_read, IsPlain));

    private Output<T> Read(Registration registration)
    {
        var dependencies = new Dependencies(registration.Resource);
        return registration.State.GetValueOrDefault(_name) switch
        {
            null => new Output<T>(default!, isKnown: registration.KnowsMissing, dependencies: dependencies),
            Output<object?> marked =>
                new Output<T>(WireReader.ReadOrDefault<T>(marked.Value), marked.IsKnown, marked.IsSecret, dependencies),
            var wire => new Output<T>(WireReader.ReadOrDefault<T>(wire), dependencies: dependencies),
        };
    }
}
