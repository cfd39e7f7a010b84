using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A Service that answers a route, and its share of the traffic in percent.</summary>
public sealed record Backend(string Service, int Port, int Weight = 100)
{
    /// <summary>Requests that carry one of these come here whatever the weights say.</summary>
    public ImmutableArray<RequestMark> Marks { get; init; } = [];
}

/// <summary>What a request carries by which the edge can tell it: a header or a cookie with a value.</summary>
public sealed record RequestMark(RequestMarkKind Kind, string Name, string Value);

public enum RequestMarkKind
{
    Header,
    Cookie,
}

/// <summary>
/// A route of a service as the edge carries it. The weights of its backends add up to 100; <see cref="Port"/> is the container's port, which the
/// edge's NetworkPolicy must reach, while a backend's port is its Service's.
/// </summary>
public sealed record ServedRoute(string Service, Route Route, Port Port, ImmutableArray<Backend> Backends);
