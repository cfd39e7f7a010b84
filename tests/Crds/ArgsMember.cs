using System.Reflection;
using Pulumi;

namespace Erp.Tests.Crds;

/// <summary>What an args class says of one property. The attribute's members are internal, its constructor arguments are not.</summary>
public sealed record ArgsMember(string WireName, bool IsRequired, Type Type)
{
    public static IReadOnlyList<ArgsMember> Of(Type args) =>
        [.. from property in args.GetProperties()
            from attribute in property.CustomAttributes
            where attribute.AttributeType == typeof(InputAttribute)
            let arguments = attribute.ConstructorArguments
            select new ArgsMember((string)arguments[0].Value!, arguments.Count > 1 && (bool)arguments[1].Value!, property.PropertyType)];
}
