using System.Collections.Immutable;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks.Cases;

internal static class CloudCases
{
    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("ERP090", "no audit log", "Cluster/cluster", "enabledClusterLogTypes", p => p.Edit("Cluster/cluster").Set("enabledClusterLogTypes", "[api]")),
        new("ERP091", "open to all", "Cluster/cluster", "vpcConfig.publicAccessCidrs[0]", p => p.Edit("Cluster/cluster").Set("vpcConfig.publicAccessCidrs", "[0.0.0.0/0]")),
        new("ERP091", "no private endpoint", "Cluster/cluster", "vpcConfig.endpointPrivateAccess", p => p.Edit("Cluster/cluster").Set("vpcConfig.endpointPrivateAccess", false)),
        new("ERP092", "secrets in the clear", "Cluster/cluster", "encryptionConfig", p => p.Edit("Cluster/cluster").Remove("encryptionConfig")),
        new("ERP092", "the aws-auth ConfigMap", "Cluster/cluster", "accessConfig.authenticationMode", p => p.Edit("Cluster/cluster").Set("accessConfig.authenticationMode", "API_AND_CONFIG_MAP")),
        new("ERP093", "IMDSv1", "LaunchTemplate/nodes", "metadataOptions.httpTokens", p => p.Edit("LaunchTemplate/nodes").Set("metadataOptions.httpTokens", "optional")),
        new("ERP093", "a disk in the clear", "LaunchTemplate/nodes", "blockDeviceMappings[0].ebs.encrypted", p => p.Edit("LaunchTemplate/nodes").Set("blockDeviceMappings[0].ebs.encrypted", "\"false\"")),
        new("ERP093", "no launch template", "NodeGroup/nodes", "launchTemplate", p => p.Edit("NodeGroup/nodes").Remove("launchTemplate")),
        new("ERP094", "an old version", "Cluster/cluster", "version", p => p.Edit("Cluster/cluster").Set("version", "\"1.27\"")),
        new("ERP095", "no flow log", "Vpc/vpc", "", p => p.Without("FlowLog/flow")),
        new("ERP095", "public addresses", "Subnet/private-a", "mapPublicIpOnLaunch", p => p.Edit("Subnet/private-a").Set("mapPublicIpOnLaunch", true)),
        new("ERP096", "open to all", "SecurityGroup/alb", "ingress[0].cidrBlocks[0]", p => p.Edit("SecurityGroup/alb").Set("ingress[0].fromPort", 22)),
        new("ERP096", "for what?", "SecurityGroup/alb", "description", p => p.Edit("SecurityGroup/alb").Remove("description")),
        new("ERP096", "the default group left as it is", "Vpc/vpc", "", p => p.Without("DefaultSecurityGroup/closed")),
        new("ERP096", "the default group opened", "DefaultSecurityGroup/closed", "", p => p.Edit("DefaultSecurityGroup/closed").Set("ingress", "[{ protocol: \"-1\", self: true, fromPort: 0, toPort: 0 }]")),
        new("ERP097", "may become public", "Bucket/backups", "", p => p.Without("BucketPublicAccessBlock/backups")),
        new("ERP097", "no versions", "Bucket/backups", "", p => p.Edit("BucketVersioning/backups").Set("versioningConfiguration.status", "Suspended")),
        new("ERP097", "deleted with all in it", "Bucket/backups", "forceDestroy", p => p.Edit("Bucket/backups").Set("forceDestroy", true)),
        new("ERP098", "never rotated", "Key/key", "enableKeyRotation", p => p.Edit("Key/key").Remove("enableKeyRotation")),
        new("ERP098", "for everybody", "Key/key", "policy.Statement[0].Principal", p => p.Edit("Key/key").Set("policy", "{ Statement: [{ Effect: Allow, Principal: \"*\", Action: kms:Decrypt, Resource: \"*\" }] }")),
        new("ERP099", "for ever", "LogGroup/cluster", "retentionInDays", p => p.Edit("LogGroup/cluster").Remove("retentionInDays")),
        new("ERP099", "a week", "LogGroup/cluster", "retentionInDays", p => p.Edit("LogGroup/cluster").Set("retentionInDays", 7)),
        new("ERP100", "overwritten", "Repository/images", "imageTagMutability", p => p.Edit("Repository/images").Set("imageTagMutability", "MUTABLE")),
        new("ERP101", "all of S3", "RolePolicy/backup", "policy.Statement.Action", p => p.Edit("RolePolicy/backup").Set("policy", "{ Statement: { Effect: Allow, Action: \"s3:*\", Resource: \"arn:aws:s3:::erp-backups\" } }")),
        new("ERP101", "an administrator", "RolePolicyAttachment/x", "policyArn", p => p.With("{ type: \"aws:iam/rolePolicyAttachment:RolePolicyAttachment\", name: x, inputs: { policyArn: \"arn:aws:iam::aws:policy/AdministratorAccess\", role: backup } }")),
        new("ERP102", "everybody", "Role/backup", "assumeRolePolicy.Statement[0].Principal", p => p.Edit("Role/backup").Set("assumeRolePolicy", "{ Statement: [{ Effect: Allow, Principal: \"*\", Action: \"sts:AssumeRole\" }] }")),
        new("ERP102", "any account of the cluster", "Role/backup", "assumeRolePolicy.Statement[0].Condition", p => p.Edit("Role/backup").Set("assumeRolePolicy", "{ Statement: [{ Effect: Allow, Principal: { Federated: x }, Action: \"sts:AssumeRoleWithWebIdentity\", Condition: { StringEquals: { \"x:aud\": sts.amazonaws.com, \"x:sub\": \"system:serviceaccount:*\" } } }] }")),
        new("ERP103", "old TLS", "Distribution/cdn", "viewerCertificate.minimumProtocolVersion", p => p.Edit("Distribution/cdn").Set("viewerCertificate.minimumProtocolVersion", "TLSv1")),
        new("ERP103", "a web ACL without rules", "WebAcl/guard", "rules", p => p.Edit("WebAcl/guard").Set("rules", "[]")),
        new("ERP104", "nodes too small", "Deployment/financial-service", "spec.template.spec", p => Nodes(p, "m7i.large", 1)),
        new("ERP104", "no room without a zone", "Deployment/financial-service", "spec.template.spec", p => Nodes(p, "m7i.large", 2)),
    ];

    // Two zones, and so many nodes of a type in both together.
    private static void Nodes(SamplePlan plan, string type, int count)
    {
        foreach (var zone in (string[])["a", "b"])
            plan.With($$"""{ type: "aws:ec2/subnet:Subnet", name: nodes-{{zone}}, inputs: { availabilityZone: us-east-1{{zone}}, cidrBlock: 10.0.0.0/20 } }""");
        plan.Edit("NodeGroup/nodes").Set("instanceTypes", $"[{type}]").Set("scalingConfig", $$"""{ maxSize: {{count}} }""")
            .Set("subnetIds", """["${urn:pulumi:production::erp-infra::aws:ec2/subnet:Subnet::nodes-a#id}", "${urn:pulumi:production::erp-infra::aws:ec2/subnet:Subnet::nodes-b#id}"]""");
    }
}
