using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Whom a limit counts.</summary>
public enum LimitScope
{
    /// <summary>Each address by itself.</summary>
    PerClient,

    /// <summary>Everybody together, at each proxy by itself.</summary>
    PerProxy,
}

public sealed record RateLimit(int RequestsPerSecond, LimitScope Scope = LimitScope.PerClient);

public sealed record ConnectionLimit(int Connections, LimitScope Scope = LimitScope.PerClient);

/// <summary>Whose pages may call the host.</summary>
public sealed record CorsRules(params ImmutableArray<string> Origins)
{
    public ImmutableArray<string> Methods { get; init; } = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    public ImmutableArray<string> Headers { get; init; } = ["Authorization", "Content-Type"];
    public ImmutableArray<string> ExposedHeaders { get; init; } = [];
    public bool AllowCredentials { get; init; }
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>How long the edge waits; what is not said is the engine's own.</summary>
public sealed record EdgeTimeouts
{
    /// <summary>For a connection to a pod.</summary>
    public TimeSpan? Connect { get; init; }

    /// <summary>Between two signs of life, in either direction.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>For the whole answer.</summary>
    public TimeSpan? Request { get; init; }
}

public sealed record HeaderRules
{
    public ImmutableSortedDictionary<string, string> Set { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public ImmutableArray<string> Remove { get; init; } = [];
}

/// <summary>HTTP Strict Transport Security.</summary>
public sealed record HstsRules
{
    public const string Header = "Strict-Transport-Security";

    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(365);
    public bool IncludeSubdomains { get; init; } = true;
    public bool Preload { get; init; }

    public string Value => $"max-age={(long)MaxAge.TotalSeconds}{(IncludeSubdomains ? "; includeSubDomains" : "")}{(Preload ? "; preload" : "")}";
}
