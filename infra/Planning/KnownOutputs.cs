using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Erp.Infra.Planning;

/// <summary>
/// What a resource's outputs are before it exists: its inputs where it only repeats them, a token for every text that the provider will
/// make. Programs that read further into an output find it here, in one place.
/// </summary>
internal static class KnownOutputs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> TextOutputs = new();

    // Outputs inside structures: type token -> paths that programs read. A number in a path is a position in a list.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> NestedTexts = new Dictionary<string, ImmutableArray<string>>
    {
        ["aws:eks/cluster:Cluster"] = ["certificateAuthority.data", "identities.0.oidcs.0.issuer", "vpcConfig.clusterSecurityGroupId"],
        ["aws:acm/certificate:Certificate"] =
        [
            "domainValidationOptions.0.resourceRecordName", "domainValidationOptions.0.resourceRecordType", "domainValidationOptions.0.resourceRecordValue",
        ],
        ["kubernetes:gateway.networking.k8s.io/v1:Gateway"] = ["status.addresses.0.value"],
        ["kubernetes:networking.k8s.io/v1:Ingress"] = ["status.loadBalancer.ingress.0.hostname"],
        ["kubernetes:core/v1:Service"] = ["status.loadBalancer.ingress.0.hostname"],
    }.ToImmutableDictionary();

    public static ImmutableDictionary<string, object> Of(RecordedResource resource)
    {
        var outputs = resource.Inputs.ToBuilder();
        foreach (var name in TextOutputs.GetOrAdd(resource.Resource.GetType(), TextOutputsOf))
            outputs[name] = Value(resource, name);
        if (resource.Inputs.GetValueOrDefault("metadata") is ImmutableDictionary<string, object> metadata)
            outputs["metadata"] = WithTokens(resource, metadata);
        foreach (var path in NestedTexts.GetValueOrDefault(resource.Type, []))
            outputs[path[..path.IndexOf('.')]] = Nested(resource, path, path.Split('.'), 1, outputs.GetValueOrDefault(path[..path.IndexOf('.')]));
        return outputs.ToImmutable();
    }

    private static object Value(RecordedResource resource, string name)
    {
        var token = new Token(resource.Urn, name).ToString();
        return Secrets.IsSecretOutput(resource, name) ? Output.CreateSecret(token) : token;
    }

    // Metadata is read by nearly everything, so that name and namespace lead back to their object.
    private static ImmutableDictionary<string, object> WithTokens(RecordedResource resource, ImmutableDictionary<string, object> metadata)
    {
        foreach (var key in (ReadOnlySpan<string>)["name", "namespace"])
            if (metadata.ContainsKey(key)) metadata = metadata.SetItem(key, new Token(resource.Urn, $"metadata.{key}").ToString());
        return metadata;
    }

    private static object Nested(RecordedResource resource, string path, string[] steps, int depth, object? existing)
    {
        if (depth == steps.Length) return new Token(resource.Urn, path).ToString();
        if (int.TryParse(steps[depth], out _)) return ImmutableArray.Create(Nested(resource, path, steps, depth + 1, existing is ImmutableArray<object> { Length: > 0 } list ? list[0] : null));
        var map = existing as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;
        return map.SetItem(steps[depth], Nested(resource, path, steps, depth + 1, map.GetValueOrDefault(steps[depth])));
    }

    private static ImmutableArray<string> TextOutputsOf(Type type) =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.PropertyType == typeof(Output<string>)
           let name = property.GetCustomAttribute<OutputAttribute>()?.Name
           where name is not (null or "id" or "urn" or "apiVersion" or "kind")
           select name,
    ];
}
