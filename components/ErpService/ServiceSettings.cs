using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;

namespace Erp.Components;

/// <summary>
/// A service's ConfigMaps and Secret, and a hash of all of them that rolls the pods when, and only when, one changes. Open settings reach the
/// application as files and as variables, secrets as files only unless the service has an exception.
/// </summary>
internal sealed class ServiceSettings
{
    public const string HashAnnotation = "erp.io/settings-hash";

    private const string SettingsSuffix = "-settings";
    private const string FilesSuffix = "-files";
    private const string SecretsSuffix = "-secrets";
    private const int HashLength = 16;

    public ServiceSettings(ServiceParts parts)
    {
        var all = Collect(parts).OrderBy(s => s.Key, StringComparer.Ordinal).ToImmutableArray();
        InvalidArgumentsException.ThrowIfAny([.. Clashes(parts.Spec, all)]);
        var name = parts.Spec.Name;
        var secrets = all.Where(s => s.IsSecret).ToImmutableArray();

        ConfigMapName = ConfigMapOf(name + SettingsSuffix, Map(all.Where(s => !s.IsSecret)), parts);
        if (!parts.Spec.Files.IsEmpty) FilesName = ConfigMapOf(name + FilesSuffix, Map(parts.Spec.Files.Select(f => new Setting(f.Key, f.Value))), parts);
        if (!secrets.IsEmpty)
            SecretName = new Secret(name + SecretsSuffix, new SecretArgs { Metadata = parts.Metadata(name + SecretsSuffix), Type = "Opaque", StringData = Map(secrets) }, parts.Options())
                .Metadata.Apply(m => m.Name);
        Hash = HashOf(all, parts.Spec.Files);
    }

    public Output<string> ConfigMapName { get; }

    /// <summary>The ConfigMap of whole files; null when there are none.</summary>
    public Output<string>? FilesName { get; }

    /// <summary>Null when there is nothing secret.</summary>
    public Output<string>? SecretName { get; }

    public Output<string> Hash { get; }

    private static IEnumerable<Setting> Collect(ServiceParts parts) =>
    [
        .. parts.Args.Dialect.Common(parts.Context, parts.Spec),
        .. parts.Args.Dapr is null ? [] : DaprSidecar.Settings(),
        .. parts.Spec.Settings.Select(s => new Setting(s.Key, s.Value)),
        .. parts.Connections.SelectMany(c => parts.Args.Dialect.SettingsFor(c, parts.Context, parts.Spec)),
        .. parts.Spec.Secrets.Select(s => new Setting(s.Key, Generated(parts, s), IsSecret: true)),
    ];

    private static IEnumerable<ArgumentProblem> Clashes(ServiceSpec spec, ImmutableArray<Setting> settings) =>
        from key in settings.Select(s => s.Key).Concat(spec.Files.Keys).GroupBy(k => k)
        where key.Count() > 1
        select new ArgumentProblem($"{spec.Name}.settings", $"'{key.Key}' is given {key.Count()} times: by the platform, a use, a secret or the service itself.", "Keep one of them.");

    private static Output<string> ConfigMapOf(string name, InputMap<string> data, ServiceParts parts) =>
        new ConfigMap(name, new ConfigMapArgs { Metadata = parts.Metadata(name), Data = data }, parts.Options()).Metadata.Apply(m => m.Name);

    private static Output<string> Generated(ServiceParts parts, GeneratedSecret secret)
    {
        var name = $"{parts.Spec.Name}-{secret.Key.ToLowerInvariant().Replace('_', '-')}";
        return secret.Kind switch
        {
            GeneratedSecretKind.Base64Bytes => new RandomBytes(name, new RandomBytesArgs { Length = secret.Length }, parts.Options()).Base64,
            // Nothing in it that a URL, a shell or YAML would read as its own.
            _ => new RandomPassword(name, new RandomPasswordArgs { Length = secret.Length, Special = false }, parts.Options()).Result,
        };
    }

    private static InputMap<string> Map(IEnumerable<Setting> settings)
    {
        var map = new InputMap<string>();
        foreach (var setting in settings) map.Add(setting.Key, setting.Value);
        return map;
    }

    // A hash of long random secrets gives nothing away, and as a secret it would hide the whole pod template from every preview.
    private static Output<string> HashOf(ImmutableArray<Setting> settings, IEnumerable<KeyValuePair<string, string>> files) =>
        Output.Unsecret(Output.All(settings.Select(s => s.Value)).Apply(values => Digest(
            [.. settings.Zip(values, (s, v) => KeyValuePair.Create(s.Key, v)), .. files])));

    private static string Digest(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, value) in pairs)
            foreach (var text in (ReadOnlySpan<string>)[key, value])
            {
                // With its length before it, no text can pose as two.
                hash.AppendData(BitConverter.GetBytes(text.Length));
                hash.AppendData(Encoding.UTF8.GetBytes(text));
            }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }
}
