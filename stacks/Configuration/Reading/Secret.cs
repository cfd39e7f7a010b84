using Pulumi;

namespace Erp.Stacks.Configuration;

/// <summary>How a configuration's secrets reach the program.</summary>
public enum SecretsCome
{
    /// <summary>From a file, encrypted: there is nothing to read.</summary>
    Encrypted,

    /// <summary>From the engine, as they are.</summary>
    Decrypted,

    /// <summary>From the engine, but not to be seen: for a plan that is looked at.</summary>
    Hidden,
}

/// <summary>A setting that nobody may read: under Pulumi its decrypted value, offline a marker that every printer hides.</summary>
public sealed class Secret(string value)
{
    public Output<string> Value { get; } = Output.CreateSecret(value);

    /// <summary>What stands in for a secret that cannot be decrypted here. The planner prints it as <c>[secret]</c>.</summary>
    public static string Marker(string key) => $"{MarkerStart}{key}}}";

    public const string MarkerStart = "${secret:";
}
