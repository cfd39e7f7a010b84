using System.Reflection;
using Pulumi;

namespace Erp.Tests.Generator;

/// <summary>What the serializer sees of a class: the members that carry <c>[Input]</c>, private ones included.</summary>
internal static class WireNames
{
    public static IReadOnlyDictionary<string, InputAttribute> Inputs(Type type) => type
        .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(member => member.GetCustomAttribute<InputAttribute>()).OfType<InputAttribute>()
        .ToDictionary(attribute => attribute.Name);

    public static IEnumerable<string?> Outputs(Type type) => type.GetProperties()
        .Select(property => property.GetCustomAttribute<OutputAttribute>()).OfType<OutputAttribute>()
        .Select(attribute => attribute.Name);
}
