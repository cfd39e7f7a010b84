using System.Reflection;
using Pulumi;

namespace Erp.Tests.Generator;

/// <summary>What the serializer sees of a class: the members that carry <c>[Input]</c>, private ones included.</summary>
internal static class WireNames
{
    private const BindingFlags AllMembers = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Inherited members included: the args of a custom resource inherit what every kind takes.</summary>
    public static IReadOnlyDictionary<string, InputFlags> Inputs(Type type) => Attributes<InputAttribute>(type, AllMembers).ToDictionary(
        arguments => (string)arguments[0].Value!,
        arguments => new InputFlags((bool)arguments[1].Value!, (bool)arguments[2].Value!));

    /// <summary>Without <c>id</c> and <c>urn</c>, which every resource inherits.</summary>
    public static IEnumerable<string> Outputs(Type type) =>
        Attributes<OutputAttribute>(type, AllMembers | BindingFlags.DeclaredOnly).Select(arguments => (string)arguments[0].Value!);

    // The attributes keep what they hold to themselves, so the arguments are read from the metadata.
    private static IEnumerable<IList<CustomAttributeTypedArgument>> Attributes<T>(Type type, BindingFlags members) => type.GetMembers(members)
        .SelectMany(member => member.GetCustomAttributesData())
        .Where(data => data.AttributeType == typeof(T))
        .Select(data => data.ConstructorArguments);
}

internal sealed record InputFlags(bool IsRequired, bool Json);
