using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>What an args class holds: its members marked [Input], found once a class.</summary>
internal sealed class ArgsPlan
{
    private static readonly ConcurrentDictionary<Type, ArgsPlan> Plans = new();

    private ArgsPlan(Type type)
    {
        var members = new List<ArgsMember>();
        for (var declaring = type; declaring is not null && declaring != typeof(InputArgs); declaring = declaring.BaseType)
            AddMembers(declaring, members);
        Members = [.. members];
    }

    public ArgsMember[] Members { get; }

    public static ArgsPlan Of(Type type) => Plans.TryGetValue(type, out var plan) ? plan : Plans.GetOrAdd(type, new ArgsPlan(type));

    /// <summary>The top-level properties of <paramref name="args"/>, those with a value, still unwritten.</summary>
    public static List<WireProperty> Properties(InputArgs args)
    {
        var properties = new List<WireProperty>();
        if (args is IPropertyBag bag)
        {
            foreach (var (name, value) in bag.Properties)
                properties.Add(new WireProperty(name, value));
            return properties;
        }
        foreach (var member in Of(args.GetType()).Members)
            if (member.Read(args) is { } value)
                properties.Add(new WireProperty(member.Name, value, member.IsJson));
        return properties;
    }

    private static void AddMembers(Type declaring, List<ArgsMember> members)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var property in declaring.GetProperties(declared))
            if (property.GetCustomAttribute<InputAttribute>(inherit: false) is { } input)
                members.Add(new ArgsMember(input, property.Name, MemberAccess.Getter(property)));
        foreach (var field in declaring.GetFields(declared))
            if (field.GetCustomAttribute<InputAttribute>(inherit: false) is { } input)
                members.Add(new ArgsMember(input, field.Name, field.GetValue));
    }
}
