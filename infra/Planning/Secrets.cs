using System.Collections.Immutable;
using Pulumi;

namespace Erp.Infra.Planning;

/// <summary>Which outputs and inputs are secret, and how a secret is printed.</summary>
internal static class Secrets
{
    public const string Printed = "[secret]";

    // What generators make. Their packages declare it too, but under mocks that declaration is not applied.
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Generated = new Dictionary<string, ImmutableHashSet<string>>
    {
        ["random:index/randomPassword:RandomPassword"] = ["result", "bcryptHash"],
        ["random:index/randomBytes:RandomBytes"] = ["base64", "hex"],
    }.ToImmutableDictionary();

    public static bool IsSecretOutput(RecordedResource resource, string output) =>
        (resource.Options as CustomResourceOptions)?.AdditionalSecretOutputs.Contains(output) is true
        || Generated.GetValueOrDefault(resource.Type)?.Contains(output) is true;

    /// <summary>All of a Secret's data is secret, whatever it was made of.</summary>
    public static bool HoldsSecretData(RecordedResource resource, string input) =>
        resource.Type == "kubernetes:core/v1:Secret" && input is "data" or "stringData";
}
