using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// A name under which the platform is reached from outside, and how its traffic is treated on the way in. It says what is wanted and
/// nothing of how: an engine that cannot carry a setting refuses it.
/// </summary>
/// <param name="Key">The name by which services know the host in their routes.</param>
/// <param name="Name">The name in DNS.</param>
public sealed record EdgeHost(string Key, string Name)
{
    public bool Tls { get; init; } = true;

    /// <summary>The Secret that the certificate is kept in.</summary>
    public string TlsSecret { get; init; } = $"{Dashed(Key)}-tls";

    public bool RedirectToHttps { get; init; } = true;

    /// <summary>Tells browsers to come by HTTPS only; null to leave it to the applications.</summary>
    public HstsRules? Hsts { get; init; } = new();

    public RateLimit? RateLimit { get; init; }

    public ConnectionLimit? ConnectionLimit { get; init; }

    public CorsRules? Cors { get; init; }

    public EdgeTimeouts Timeouts { get; init; } = new();

    /// <summary>The largest request body, in MiB.</summary>
    public int? MaxBodyMebibytes { get; init; }

    public HeaderRules RequestHeaders { get; init; } = new();

    public HeaderRules ResponseHeaders { get; init; } = new();

    /// <summary>The only addresses that may come in, as CIDRs; everybody when empty.</summary>
    public ImmutableArray<string> AllowedSources { get; init; } = [];

    public string Url => $"{(Tls ? "https" : "http")}://{Name}";

    /// <summary>The key as part of the names of objects.</summary>
    internal string Label => Dashed(Key);

    /// <summary>The response headers that are set, HSTS among them.</summary>
    internal ImmutableSortedDictionary<string, string> ResponseHeadersToSet =>
        Tls && Hsts is { } hsts ? ResponseHeaders.Set.SetItem(HstsRules.Header, hsts.Value) : ResponseHeaders.Set;

    private static string Dashed(string key) => key.Replace('.', '-');
}
