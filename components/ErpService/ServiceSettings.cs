using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;

namespace Erp.Components;

/// <summary>A service's ConfigMap and Secret, and a hash of both that rolls the pods when, and only when, one of them changes.</summary>
internal sealed class ServiceSettings
{
    public const string HashAnnotation = "erp.io/settings-hash";

    // Without look-alikes and without anything that a URL, a shell or YAML would read as its own.
    private const string SecretsSuffix = "-secrets";
    private const string SettingsSuffix = "-settings";

    public string ConfigMapName { get; }
    public string? SecretName { get; }
    public Output<string> Hash { get; }

    public ServiceSettings(ServiceParts parts)
    {
        var all = Collect(parts).OrderBy(s => s.Key, StringComparer.Ordinal).ToImmutableArray();
        var open = all.Where(s => !s.IsSecret).ToImmutableArray();
        var hidden = all.Where(s => s.IsSecret).ToImmutableArray();

        ConfigMapName = parts.Spec.Name + SettingsSuffix;
        _ = new ConfigMap(ConfigMapName, new ConfigMapArgs { Metadata = parts.Metadata(ConfigMapName), Data = Map(open) }, parts.Options());
        if (hidden.Length > 0)
        {
            SecretName = parts.Spec.Name + SecretsSuffix;
            _ = new Secret(SecretName, new SecretArgs { Metadata = parts.Metadata(SecretName), Type = "Opaque", StringData = Map(hidden) }, parts.Options());
        }
        Hash = HashOf(all);
    }

    private static IEnumerable<Setting> Collect(ServiceParts parts) =>
    [
        .. parts.Args.Dialect.Common(parts.Context, parts.Spec),
        .. parts.Spec.Settings.Select(s => new Setting(s.Key, s.Value)),
        .. parts.Connections.SelectMany(c => parts.Args.Dialect.SettingsFor(c, parts.Spec)),
        .. parts.Spec.Secrets.Select(s => new Setting(s.Key, Generated(parts, s), IsSecret: true)),
    ];

    private static Output<string> Generated(ServiceParts parts, GeneratedSecret secret)
    {
        var name = $"{parts.Spec.Name}-{secret.Key.ToLowerInvariant().Replace('_', '-')}";
        return secret.Kind switch
        {
            GeneratedSecretKind.Base64Bytes => new RandomBytes(name, new RandomBytesArgs { Length = secret.Length }, parts.Options()).Base64,
            _ => new RandomPassword(name, new RandomPasswordArgs { Length = secret.Length, Special = false }, parts.Options()).Result,
        };
    }

    private static InputMap<string> Map(ImmutableArray<Setting> settings)
    {
        var map = new InputMap<string>();
        foreach (var setting in settings) map.Add(setting.Key, setting.Value);
        return map;
    }

    // A hash of long random secrets gives nothing away, and as a secret it would hide the whole pod template from every preview.
    private static Output<string> HashOf(ImmutableArray<Setting> settings) =>
        Output.Unsecret(Output.All(settings.Select(s => s.Value.Apply(value => $"{s.Key}={value}"))).Apply(lines =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', lines))))[..16]));
}
