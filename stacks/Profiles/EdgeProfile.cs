namespace Erp.Stacks.Profiles;

/// <summary>How much the way in carries, and how well it is guarded.</summary>
public sealed record EdgeProfile
{
    public required int Proxies { get; init; }

    /// <summary>Which of Let's Encrypt's issuers signs where the settings name no other.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whether static files come from a CDN and a firewall stands before the edge, where AWS has a zone to put them in and the settings do not say.</summary>
    public required bool Guarded { get; init; }
}
