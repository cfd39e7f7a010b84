using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Erp.Components;

/// <summary>Alertmanager's configuration, and beside it the secrets that it reads from files.</summary>
internal static class AlertRouting
{
    /// <summary>Where the operator looks when it is told of no other place.</summary>
    public const string ConfigurationSecret = $"alertmanager-{ObservabilityNames.Stack}-alertmanager";
    public const string ReceiverSecret = "alertmanager-receivers";

    private const string ConfigurationKey = "alertmanager.yaml";

    public static Secret[] Create(ObservabilityParts parts, params ImmutableArray<Resource> after)
    {
        var args = parts.Args;
        var configuration = AlertmanagerConfiguration.Write(args.Receivers, ReceiverSecret, args.Watched.Cluster);
        return
        [
            parts.Secret("alertmanager", ConfigurationSecret, new() { [ConfigurationKey] = Output.Create(configuration) }, after),
            parts.Secret("alertmanager", ReceiverSecret, args.Receivers.SelectMany(r => r.Secrets).ToDictionary(), after),
        ];
    }
}
