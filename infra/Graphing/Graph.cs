using System.Collections.Immutable;

namespace Erp.Infra.Graphing;

/// <summary>What runs in a stack, and who talks to whom: read from the plan, never drawn by hand.</summary>
public sealed record Graph
{
    public required string Stack { get; init; }
    public required string Platform { get; init; }

    /// <summary>Sorted by id.</summary>
    public required ImmutableArray<GraphNode> Nodes { get; init; }

    /// <summary>Sorted by ends and kind; one for all ports between two nodes.</summary>
    public required ImmutableArray<GraphEdge> Edges { get; init; }
}

/// <summary>What a node is, in the order in which a request meets it.</summary>
public enum NodeKind
{
    Outside,
    Edge,
    Service,
    Data,
    Job,
    Storage,
    Platform,
}

/// <summary>One thing that runs or keeps data. The id is the same in every environment.</summary>
public sealed record GraphNode(string Id, string Name, NodeKind Kind, string Home, ImmutableArray<(string Key, string Value)> Facts);

public enum EdgeKind
{
    Route,
    Traffic,
    Data,
    Backup,
    Watch,
}

/// <summary>A path that is open, with what is said on it: ports, hosts, paths.</summary>
public sealed record GraphEdge(string From, string To, EdgeKind Kind, string Label);
