using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>Which of the edge's settings a key is: an engine that cannot carry it refuses the key.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CarriedAsAttribute(EdgeSetting setting) : Attribute
{
    public EdgeSetting Setting { get; } = setting;
}

/// <summary>How traffic is treated on its way in, on every host alike.</summary>
public sealed record TrafficSettings
{
    [Setting("Requests a second that one address may send. Empty: 100, where the engine can count them.")]
    [Between(1, 1_000_000), CarriedAs(EdgeSetting.RateLimitPerClient)]
    public int? RequestsPerSecond { get; init; }

    [Setting("Connections that one address may hold open. Empty: 50, where the engine can count them.")]
    [Between(1, 1_000_000), CarriedAs(EdgeSetting.ConnectionLimitPerClient)]
    public int? ConnectionsPerClient { get; init; }

    [Setting("Connections that each proxy takes from everybody together. Empty: 10000, where the engine counts no single addresses.")]
    [Between(1, 1_000_000), CarriedAs(EdgeSetting.ConnectionLimitPerProxy)]
    public int? ConnectionsPerProxy { get; init; }

    [Setting("Seconds to wait for a connection to a pod. Empty: 60, where the engine can be told.")]
    [Between(1, 3600), CarriedAs(EdgeSetting.ConnectTimeout)]
    public int? ConnectSeconds { get; init; }

    [Setting("Seconds between two signs of life. Empty: 60.")]
    [Between(1, 3600), CarriedAs(EdgeSetting.IdleTimeout)]
    public int? IdleSeconds { get; init; }

    [Setting("Seconds for a whole answer. Empty: as long as it lives.")]
    [Between(1, 3600), CarriedAs(EdgeSetting.RequestTimeout)]
    public int? RequestSeconds { get; init; }

    [Setting("The largest request body, in MiB. Empty: the engine's own bound.")]
    [Between(1, 10_240), CarriedAs(EdgeSetting.MaxBody)]
    public int? MaxBodyMebibytes { get; init; }

    [Setting("The only ranges of addresses that may come in; everybody when empty.")]
    [Form(Forms.Range, "a range such as 203.0.113.0/24"), CarriedAs(EdgeSetting.AllowedSources)]
    public ImmutableArray<string> AllowedSources { get; init; } = [];
}
