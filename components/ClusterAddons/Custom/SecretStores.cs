using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Erp.Components;

/// <summary>Where ExternalSecrets of the platform's namespaces come from: AWS Secrets Manager, with the operator's own identity.</summary>
public static class SecretStores
{
    public const string Name = "aws-secrets-manager";

    internal static ClusterSecretStore Create(string component, ClusterAddonsArgs args, CustomResourceOptions options) => new($"{component}-{Name}", new ClusterSecretStoreArgs
    {
        Metadata = new ObjectMetaArgs { Name = Name, Labels = args.Context.Labels("external-secrets", Name, "addon") },
        Spec = new SecretStoreSpecArgs
        {
            Provider = new SecretStoreProviderArgs { Aws = new AWSProviderArgs { Service = "SecretsManager", Region = args.Eks!.Settings.Region } },
            Conditions = { new SecretStoreConditionArgs { Namespaces = { args.Context.ApplicationNamespace, args.Context.InfraNamespace } } },
        },
    }, options);
}
