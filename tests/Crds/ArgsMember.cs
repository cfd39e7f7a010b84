using System.Reflection;
using Pulumi;

namespace Erp.Tests.Crds;

/// <summary>What an args class says of one property.</summary>
public sealed record ArgsMember(string WireName, bool IsRequired, Type Type)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Scalars carry the attribute on the property, lists and maps on the field behind it.
    public static IReadOnlyList<ArgsMember> Of(Type args)
    {
        var fields = args.GetFields(Members).Select(f => Read(f, f.FieldType));
        var properties = args.GetProperties(Members).Select(p => Read(p, p.PropertyType));
        ArgsMember[] found = [.. fields.Concat(properties).OfType<ArgsMember>()];
        return found.Length == args.GetProperties().Count(p => !p.GetMethod!.IsStatic)
            ? found
            : throw new InvalidOperationException($"{args} has public properties without a name on the wire, which nothing would compare.");
    }

    /// <summary>What a wrapper holds; null when the type is none. InputList, InputMap and InputUnion are inputs of immutable collections and unions.</summary>
    public static Type? ElementOf(Type type, Type wrapper)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t.IsGenericType && t.GetGenericTypeDefinition() == wrapper) return t.GetGenericArguments()[^1];
        return null;
    }

    // The members of the attribute are internal, the arguments of its constructor are not.
    private static ArgsMember? Read(MemberInfo member, Type type) =>
        member.CustomAttributes.FirstOrDefault(a => a.AttributeType == typeof(InputAttribute))?.ConstructorArguments is { } arguments
            ? new((string)arguments[0].Value!, arguments.Count > 1 && (bool)arguments[1].Value!, type)
            : null;
}
