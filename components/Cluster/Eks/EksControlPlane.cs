using Pulumi;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>The control plane: private, logged, its secrets encrypted with their own key, open to nobody by default.</summary>
internal static class EksControlPlane
{
    private static readonly string[] AllLogs = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
    private static readonly CustomTimeouts Slow = new() { Create = TimeSpan.FromMinutes(40), Update = TimeSpan.FromMinutes(90), Delete = TimeSpan.FromMinutes(40) };

    public static Eks.Cluster Create(EksParts parts, EksNetwork network, EksLogs logs)
    {
        var settings = parts.Settings;
        var secrets = new EncryptionKey(parts.Name("secrets"), new()
        {
            Context = parts.Context,
            AccountId = settings.AccountId,
            Alias = parts.AwsName("secrets"),
            Description = $"Kubernetes Secrets of {settings.Name}",
        }, parts.ComponentOptions());
        var role = AwsRole.Create(parts.Name("control-plane"), new RoleArgs
        {
            Name = parts.AwsName("control-plane"),
            AssumeRolePolicy = TrustPolicy.ServiceItself("eks.amazonaws.com").ToJson(),
            Tags = parts.Tags("control-plane"),
        }, parts.Options(), secrets.Arn.Apply(UseKey), ManagedPolicies.EksCluster);

        var options = parts.ProtectedOptions([.. role.Ready, logs.ControlPlane]);
        options.CustomTimeouts = Slow;
        return new(parts.Name("cluster"), new Eks.ClusterArgs
        {
            Name = settings.Name,
            Version = settings.Version,
            RoleArn = role.Arn,
            // Add-ons are resources of their own, so that each has its settings from its first moment.
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = AllLogs,
            DeletionProtection = parts.Context.Protection.Cluster,
            AccessConfig = new ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = false },
            EncryptionConfig = new ClusterEncryptionConfigArgs { Resources = { "secrets" }, Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = secrets.Arn } },
            KubernetesNetworkConfig = new ClusterKubernetesNetworkConfigArgs { IpFamily = "ipv4", ServiceIpv4Cidr = settings.ServiceCidr },
            // Extended support is not bought: the calendar asks for the upgrade long before AWS would force it.
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
            VpcConfig = Vpc(settings, network),
            ZonalShiftConfig = new ClusterZonalShiftConfigArgs { Enabled = true },
            Tags = parts.Tags("cluster"),
        }, options);
    }

    private static ClusterVpcConfigArgs Vpc(EksSettings settings, EksNetwork network)
    {
        var config = new ClusterVpcConfigArgs
        {
            SubnetIds = network.PrivateSubnets.Select(s => s.Subnet.Id).ToArray(),
            EndpointPrivateAccess = true,
            EndpointPublicAccess = settings.PublicEndpointRanges.Length > 0,
        };
        foreach (var range in settings.PublicEndpointRanges) config.PublicAccessCidrs.Add(range);
        return config;
    }

    private static PolicyDocument UseKey(string arn) => new(new PolicyStatement("EncryptSecrets")
    {
        Actions = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"],
        Resources = [arn],
    });
}
