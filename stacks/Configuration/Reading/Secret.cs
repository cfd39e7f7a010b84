using Pulumi;

namespace Erp.Stacks.Configuration;

/// <summary>A setting that nobody may read: under Pulumi its decrypted value, offline a marker that every printer hides.</summary>
public sealed class Secret(string value)
{
    public Output<string> Value { get; } = Output.CreateSecret(value);

    /// <summary>What stands in for a secret that cannot be decrypted here. The planner prints it as <c>[secret]</c>.</summary>
    public static string Marker(string key) => $"{MarkerStart}{key}}}";

    public const string MarkerStart = "${secret:";
}
