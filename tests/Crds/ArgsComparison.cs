using System.Collections.Immutable;
using Pulumi;

namespace Erp.Tests.Crds;

/// <summary>Where an args class, and the classes it nests, say something else than the schema of a CRD.</summary>
public static class ArgsComparison
{
    // What every object has and Pulumi.Kubernetes brings.
    private static readonly string[] OfEveryObject = ["apiVersion", "kind", "metadata"];

    public static IEnumerable<string> OfKind(Type args, OpenApiSchema schema) =>
        OfMembers("", ArgsMember.Of(args).Where(m => !OfEveryObject.Contains(m.WireName)), schema);

    private static IEnumerable<string> OfMembers(string parent, IEnumerable<ArgsMember> members, OpenApiSchema schema)
    {
        foreach (var member in members)
        {
            var path = parent.Length == 0 ? member.WireName : $"{parent}.{member.WireName}";
            if (!schema.Properties.TryGetValue(member.WireName, out var theirs))
            {
                yield return $"{path}: the CRD has no such property";
                continue;
            }
            if (member.IsRequired != schema.Required.Contains(member.WireName))
                yield return $"{path}: {(member.IsRequired ? "required here, optional" : "optional here, required")} in the CRD";
            foreach (var difference in OfType(path, member.Type, theirs)) yield return difference;
        }
    }

    private static IEnumerable<string> OfType(string path, Type type, OpenApiSchema theirs)
    {
        if (ArgsMember.ElementOf(type, typeof(Input<>)) is { } inner) return OfType(path, inner, theirs);
        if (ArgsMember.ElementOf(type, typeof(ImmutableArray<>)) is { } element)
            return theirs is { Type: "array", Items: { } items } ? OfType($"{path}[]", element, items) : Wrong(path, "a list", theirs);
        if (ArgsMember.ElementOf(type, typeof(ImmutableDictionary<,>)) is { } value)
            return IsMap(theirs) ? OfValues(path, value, theirs) : Wrong(path, "a map", theirs);
        if (typeof(ResourceArgs).IsAssignableFrom(type))
            return theirs.Properties.Count == 0 ? Wrong(path, "an object", theirs)
                : IsOfKubernetes(type) ? OfKubernetesType(path, type, theirs)
                : OfMembers(path, ArgsMember.Of(type), theirs);
        return Name(type) == Name(theirs) ? [] : Wrong(path, Name(type), theirs);
    }

    private static IEnumerable<string> OfValues(string path, Type value, OpenApiSchema theirs) =>
        theirs.Values is { } values ? OfType($"{path}{{}}", value, values)
        : value == typeof(object) ? []
        : [$"{path}: values of a type here, of any type in the CRD"];

    // A CRD embeds the Kubernetes types of the release that its project was built with, and later releases require less:
    // what both know must be of one type, and what the CRD requires must be known.
    private static IEnumerable<string> OfKubernetesType(string path, Type type, OpenApiSchema theirs)
    {
        var known = ArgsMember.Of(type).Where(m => theirs.Properties.ContainsKey(m.WireName)).ToList();
        if (known.Count == 0) return [$"{path}: {type.Name} has nothing in common with the CRD"];
        return theirs.Required.Except(known.Select(m => m.WireName))
            .Select(unknown => $"{path}.{unknown}: required in the CRD, not in {type.Name}")
            .Concat(known.Where(m => !IsFree(theirs, m)).SelectMany(m => OfType($"{path}.{m.WireName}", m.Type, theirs.Properties[m.WireName])));
    }

    private static bool IsFree(OpenApiSchema theirs, ArgsMember member) => Name(theirs.Properties[member.WireName]) == "any";

    private static bool IsOfKubernetes(Type type) => type.Assembly == typeof(Pulumi.Kubernetes.Provider).Assembly;

    private static bool IsMap(OpenApiSchema schema) => schema is { Type: "object", Properties.Count: 0 };

    private static string Name(Type type) =>
        type == typeof(string) ? "string"
        : type == typeof(int) ? "integer"
        : type == typeof(double) ? "number"
        : type == typeof(bool) ? "boolean"
        : type == typeof(object) ? "any"
        : type == typeof(Union<int, string>) ? "integer or string"
        : type.Name;

    private static string Name(OpenApiSchema schema) =>
        schema.IsQuantity ? "string"
        : schema.IsIntOrString ? "integer or string"
        : IsMap(schema) ? "map"
        : schema.Type ?? "any";

    private static string[] Wrong(string path, string ours, OpenApiSchema theirs) => [$"{path}: {ours} here, {Name(theirs)} in the CRD"];
}
