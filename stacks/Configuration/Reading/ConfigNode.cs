using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

/// <summary>A value as it stands in a configuration source, with its place, before it has a type.</summary>
public abstract record ConfigNode(Location Location)
{
    /// <summary>What a message calls this value.</summary>
    public abstract string Described { get; }
}

/// <summary>A scalar. Quoting makes a text of <c>null</c>; an empty text is nothing either way.</summary>
public sealed record ScalarNode(string Text, bool Quoted, Location Location) : ConfigNode(Location)
{
    public bool IsNull => Text is "" || (!Quoted && Text is "~" or "null");

    public override string Described => IsNull ? "nothing" : $"'{Text}'";
}

public sealed record ListNode(ImmutableArray<ConfigNode> Items, Location Location) : ConfigNode(Location)
{
    public override string Described => "a list";
}

public sealed record MapNode(ImmutableArray<MapEntry> Entries, Location Location) : ConfigNode(Location)
{
    public override string Described => IsEncrypted ? "an encrypted value" : "a map";

    /// <summary>What <c>pulumi config set --secret</c> writes; offline nobody can or needs to read it.</summary>
    public bool IsEncrypted => Entries is [{ Key: "secure" }];

    public ConfigNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    /// <summary>Whether anything is said at a path such as <c>edge.traffic.idleSeconds</c>.</summary>
    public bool Has(string path) => Find(path) is not (null or ScalarNode { IsNull: true });

    public ConfigNode? Find(string path) => path.Split('.').Aggregate((ConfigNode?)this, (node, key) => (node as MapNode)?[key]);

    /// <summary>Where a path stands, or as much of it as there is.</summary>
    public Location Place(string path)
    {
        var (at, node) = (Location, (ConfigNode?)this);
        foreach (var step in path.Split('.', '['))
        {
            var (place, next) = node switch
            {
                MapNode map when map.Entries.FirstOrDefault(e => e.Key == step) is { } entry => (entry.Location, entry.Value),
                ListNode list when int.TryParse(step.TrimEnd(']'), out var i) && i < list.Items.Length => (list.Items[i].Location, list.Items[i]),
                _ => (at, (ConfigNode?)null),
            };
            (at, node) = (place, next);
        }
        return at;
    }
}

public sealed record MapEntry(string Key, ConfigNode Value, Location Location);
