using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>One side of a permitted connection.</summary>
public abstract record Peer
{
    /// <summary>Pods with all of these labels in this namespace: both conditions hold together, never either.</summary>
    public static Peer Pods(string @namespace, params (string Key, string Value)[] labels) =>
        new PodPeer(@namespace, labels.ToImmutableSortedDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal));

    /// <summary>The pods of one application, by the label that every pod of ours carries.</summary>
    public static Peer App(string @namespace, string app) => Pods(@namespace, (LabelNames.Name, app));

    /// <summary>Every pod of a namespace.</summary>
    public static Peer AllIn(string @namespace) => Pods(@namespace);

    /// <summary>Addresses outside the cluster. The metadata service is never among them.</summary>
    public static Peer Addresses(string cidr) => new AddressPeer(cidr);
}

public sealed record PodPeer(string Namespace, ImmutableSortedDictionary<string, string> Labels) : Peer
{
    // The labels are compared by what they hold, so that endpoints of the same pods can be grouped.
    public bool Equals(PodPeer? other) => other is not null && Namespace == other.Namespace && Labels.SequenceEqual(other.Labels);

    public override int GetHashCode() => HashCode.Combine(Namespace, Labels.Count);
}

public sealed record AddressPeer(string Cidr) : Peer;
