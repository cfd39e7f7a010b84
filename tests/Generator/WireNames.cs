using System.Reflection;
using Pulumi;

namespace Erp.Tests.Generator;

/// <summary>What the serializer sees of a class: the members that carry <c>[Input]</c>, private ones included.</summary>
internal static class WireNames
{
    private const BindingFlags AllMembers = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyDictionary<string, InputFlags> Inputs(Type type) => Attributes<InputAttribute>(type).ToDictionary(
        arguments => (string)arguments[0].Value!,
        arguments => new InputFlags((bool)arguments[1].Value!, (bool)arguments[2].Value!));

    public static IEnumerable<string> Outputs(Type type) =>
        Attributes<OutputAttribute>(type).Select(arguments => (string)arguments[0].Value!);

    // The attributes keep what they hold to themselves, so the arguments are read from the metadata.
    private static IEnumerable<IList<CustomAttributeTypedArgument>> Attributes<T>(Type type) => type.GetMembers(AllMembers)
        .SelectMany(member => member.GetCustomAttributesData())
        .Where(data => data.AttributeType == typeof(T))
        .Select(data => data.ConstructorArguments);
}

internal sealed record InputFlags(bool IsRequired, bool Json);
