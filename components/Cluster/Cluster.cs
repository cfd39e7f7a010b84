using System.Collections.Immutable;
using Pulumi;
using K8s = Pulumi.Kubernetes;

namespace Erp.Components;

/// <summary>
/// The cluster that the platform runs on. Its <see cref="Provider"/> is what the stack hands to everything else; whatever uses it waits for
/// nodes, network and DNS, and is gone before they go.
/// </summary>
public sealed class Cluster : ComponentResource
{
    public Cluster(string name, ClusterArgs args, ComponentResourceOptions? options = null) : base("erp:components:Cluster", name, args, options)
    {
        switch (args.Mode)
        {
            case ExistingCluster existing:
                Provider = new K8s.Provider(name, new K8s.ProviderArgs { Context = existing.KubeconfigContext }, new() { Parent = this });
                Kubeconfig = Output.Create("");
                ClusterName = Output.Create(existing.KubeconfigContext);
                VpcId = Output.Create("");
                NodeGroups = Output.Create(ImmutableArray<string>.Empty);
                Ready = [Provider];
                break;
            case EksSettings settings:
                var eks = new EksParts(name, settings, args.Context, this);
                InvalidArgumentsException.ThrowIfAny([.. EksChecks.Problems(settings, args.Context.Tier)]);
                Warnings = [.. EksChecks.Warnings(settings)];
                foreach (var warning in Warnings) Log.Warn(warning.ToString(), this);

                var network = new EksNetwork(eks, AddressPlan.Of(Cidr.Parse(settings.VpcCidr), Cidr.Parse(settings.ServiceCidr), settings.Zones));
                var control = EksControlPlane.Create(eks, network, new EksLogs(eks, network.Vpc));
                var access = EksAccess.Create(eks, control);
                var addons = new EksAddons(eks, control);
                var beforeNodes = addons.BeforeNodes();
                var volumeKey = VolumeKey(eks);
                var nodes = new EksNodes(eks, control, network, volumeKey, beforeNodes);
                var afterNodes = addons.AfterNodes(volumeKey, nodes.Ready);
                var issuer = EksIdentity.Create(eks, control);
                EksImages.Create(eks);

                Kubeconfig = EksKubeconfig.Of(control, settings);
                ClusterName = control.Name;
                VpcId = network.Vpc.Id;
                NodeGroups = nodes.Names;
                Provider = new K8s.Provider(name, new K8s.ProviderArgs { KubeConfig = Kubeconfig }, eks.Options([access, .. beforeNodes, .. nodes.Ready, .. afterNodes]));
                Ready = [Provider, .. DefaultStorage.Create(eks, volumeKey, Provider)];
                StorageClass = DefaultStorage.ClassName;
                Eks = new()
                {
                    Settings = settings,
                    VpcId = network.Vpc.Id,
                    OidcIssuer = issuer,
                    NodeRoleName = nodes.RoleName,
                    SecurityGroupId = control.VpcConfig.Apply(v => v.ClusterSecurityGroupId!),
                    VolumeKeyArn = volumeKey.Arn,
                    IdentityReady = beforeNodes,
                };
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(args), args.Mode, "A cluster exists or is made on EKS.");
        }

        RegisterOutputs();
    }

    /// <summary>The stack hands it on as <c>Providers</c> of the parent of everything else.</summary>
    public K8s.Provider Provider { get; }

    /// <summary>Works with <c>aws eks get-token</c>; empty for a cluster that the kubeconfig at hand already knows.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>The cluster's name in AWS, or the context of one that was there; empty for the current context.</summary>
    [Output("name")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The network that was made; empty where none was.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>The managed groups of nodes that were made, by their names in AWS.</summary>
    [Output("nodeGroups")]
    public Output<ImmutableArray<string>> NodeGroups { get; private set; }

    /// <summary>What must stand before workloads start.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>What identities in AWS are made from; null where there is no AWS.</summary>
    public EksCluster? Eks { get; }

    /// <summary>The class for volumes; null for the cluster's own default.</summary>
    public string? StorageClass { get; }

    public ImmutableArray<ArgumentProblem> Warnings { get; } = [];

    private static EncryptionKey VolumeKey(EksParts parts) => new(parts.Name("volumes"), new()
    {
        Context = parts.Context,
        AccountId = parts.Settings.AccountId,
        Alias = parts.AwsName("volumes"),
        Description = $"Disks of nodes and pods of {parts.Settings.Name}",
        Users = KeyStatements.AutoScaling(parts.Settings.AccountId),
    }, parts.ComponentOptions());
}
