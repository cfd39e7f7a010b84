using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of a resource class, found once a class.</summary>
internal sealed class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, OutputProperties> Plans = new();

    private readonly Type _type;
    private OutputProperty[]? _assigned;

    private OutputProperties(Type type) => _type = type;

    public static OutputProperties Of(Type type) =>
        Plans.TryGetValue(type, out var plan) ? plan : Plans.GetOrAdd(type, new OutputProperties(type));

    /// <summary>Gives every property but the URN and the id its output, taken from what the provider answers.</summary>
    public void Assign(Resource resource, Registration registration)
    {
        foreach (var property in _assigned ??= [.. Assigned(_type)])
            property.Assign(resource, registration);
    }

    /// <summary>What the public properties of a component or stack hold, by name.</summary>
    public Dictionary<string, object?> Read(Resource resource)
    {
        var values = new Dictionary<string, object?>();
        foreach (var property in _type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            if (NameOf(property) is { } name && property.Name != nameof(Resource.Urn))
                values.Add(name, property.GetValue(resource));
        return values;
    }

    private static IEnumerable<OutputProperty> Assigned(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var declaring = type; declaring is not null && !IsBuiltIn(declaring); declaring = declaring.BaseType)
            foreach (var property in declaring.GetProperties(declared))
                if (NameOf(property) is { } name)
                    yield return OutputProperty.Of(property, name);
    }

    private static bool IsBuiltIn(Type type) => type == typeof(CustomResource) || type == typeof(Resource);

    private static string? NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<OutputAttribute>(inherit: false) is { } output ? output.Name ?? property.Name : null;
}
