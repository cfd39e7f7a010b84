using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A pod that cannot obey Pod Security "restricted", who answers for that, and why.</summary>
public sealed record NodeAgentException(string Workload, string Needs, string Owner, string Reason)
{
    // Looked at again with the yearly upgrade of the charts.
    private static readonly DateOnly ReviewedUntil = new(2027, 11, 30);

    public static ImmutableArray<NodeAgentException> All { get; } =
    [
        new($"DaemonSet/{ObservabilityNames.Stack}-prometheus-node-exporter", "the node's network, processes and file systems, to read", "erp-platform",
            "The state of a node can only be read on the node."),
        new($"DaemonSet/{ObservabilityNames.Alloy}", "user 0 and the node's /var/log, to read", "erp-platform",
            "Containers write their logs to files of the node that belong to root."),
    ];

    /// <summary>On the namespace, where an auditor looks first.</summary>
    internal static Dictionary<string, string> Annotations
    {
        get
        {
            var restricted = new ExceptionNote(ExceptionNote.RestrictedNamespace, All[0].Owner, string.Join(" ", All.Select(e => e.Reason)), ReviewedUntil);
            return All.ToDictionary(e => $"exception.erp.io/{e.Workload.Split('/')[1]}", e => $"{e.Needs}. {e.Reason} Owner: {e.Owner}.")
                .Append(KeyValuePair.Create(restricted.Annotation, restricted.Text)).ToDictionary();
        }
    }
}
