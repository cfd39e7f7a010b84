using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What the parts of the data tier share while it is made.</summary>
internal sealed class TierParts(string name, DataTierArgs args, ComponentResource parent)
{
    public const string ComponentLabel = "data";

    /// <summary>The Jobs that make databases, roles and topics.</summary>
    public const string ProvisioningApp = "data-provisioning";

    public string Name { get; } = name;
    public DataTierArgs Args { get; } = args;
    public PlatformContext Context => Args.Context;
    public string Namespace => Context.InfraNamespace;
    public PodPeer Provisioning => (PodPeer)Peer.App(Namespace, ProvisioningApp);
    public ScriptSet Scripts { get; private set; } = null!;

    public void CreateScripts()
    {
        var scripts = $"{Name}-scripts";
        Account(ProvisioningApp);
        Scripts = ScriptSet.Create("DataTier", Metadata(ProvisioningApp, scripts), scripts, Options(),
            (BackupMetrics.File, JsonSerializer.Serialize(BackupMetrics.Queries)));
    }

    public ObjectMetaArgs Metadata(string app, string objectName, string? @namespace = null) => new()
    {
        Name = objectName,
        Namespace = @namespace ?? Namespace,
        Labels = Labels(app, objectName),
    };

    public InputMap<string> Labels(string app, string objectName) => Context.Labels(app, objectName, ComponentLabel);

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    /// <summary>For what data cannot be read without: engines, passwords, ids.</summary>
    public CustomResourceOptions Kept(params IEnumerable<Resource> after)
    {
        var options = Options(after);
        options.Protect = options.RetainOnDelete = KeepsData;
        return options;
    }

    /// <summary>An account of one's own, which may do nothing.</summary>
    public ServiceAccount Account(string app) =>
        new(app, new ServiceAccountArgs { Metadata = Metadata(app, app), AutomountServiceAccountToken = false }, Options());

    public Output<string> Password(string what) => Credential.Password($"{Name}-{what}", Kept());

    public Secret Secret(string app, string secretName, Dictionary<string, Output<string>> values, string? @namespace = null)
    {
        var data = new InputMap<string>();
        foreach (var (key, value) in values) data.Add(key, value);
        return new Secret(secretName, new SecretArgs { Metadata = Metadata(app, secretName, @namespace), Type = "Opaque", StringData = data }, Kept());
    }

    /// <summary>Whether data outlives the stack here.</summary>
    public bool KeepsData => Context.Protection.Data;

    public string Host(string service) => $"{service}.{Namespace}.svc.cluster.local";

    /// <summary>Where the volumes lie; null leaves it to the cluster.</summary>
    public string? StorageClass => Args.Storage.ClassName.Length > 0 ? Args.Storage.ClassName : null;

    public static IEnumerable<TrafficPolicy.Caller> Callers(IEnumerable<PodPeer> peers, params int[] ports) =>
        peers.Distinct().Select(peer => new TrafficPolicy.Caller(peer, ports));

    public IEnumerable<TrafficPolicy.Caller> Scraped(int port) => Args.Scraper is { } scraper ? [new(scraper, port)] : [];
}
