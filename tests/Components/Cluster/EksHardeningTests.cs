using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>The checks of CIS EKS and checkov that a plan can answer, each by the name of what it protects.</summary>
[Collection(nameof(ProcessWide))]
public sealed class EksHardeningTests : IAsyncLifetime
{
    private static readonly string[] AllLogs = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
    private Plan _plan = null!;

    public async Task InitializeAsync() => _plan = await TestStack.PlanAsync(() => _ = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Production)));

    public Task DisposeAsync() => Task.CompletedTask;

    private PlannedResource Control => Assert.Single(_plan.Of("aws:eks/cluster:Cluster"));

    [Fact]
    public void Control_plane_writes_all_its_logs_to_an_encrypted_group_kept_a_year() // CKV_AWS_37, 66, 158, 338; CIS 2.1.1
    {
        Assert.Equal(AllLogs, Control.At("enabledClusterLogTypes")!.AsArray().Select(l => (string)l!));
        var group = _plan.Single("LogGroup", "cluster-control-plane");
        Assert.Equal("/aws/eks/erp-production/cluster", group.TextAt("name"));
        Assert.Equal("365", group.TextAt("retentionInDays"));
        Assert.Contains(group.Urn, Control.DependsOn);
        Assert.All(_plan.Of("LogGroup"), g => Assert.NotNull(g.At("kmsKeyId")));
    }

    [Fact]
    public void Endpoint_is_private_and_not_public() // CKV_AWS_38, 39; CIS 5.4.1, 5.4.2
    {
        Assert.Equal("true", Control.TextAt("vpcConfig.endpointPrivateAccess"));
        Assert.Equal("false", Control.TextAt("vpcConfig.endpointPublicAccess"));
        Assert.Null(Control.At("vpcConfig.publicAccessCidrs.0"));
    }

    [Fact]
    public void Secrets_are_encrypted_with_a_key_of_their_own() // CKV_AWS_58; CIS 5.3.1
    {
        Assert.Equal("secrets", Control.TextAt("encryptionConfig.resources.0"));
        var key = _plan.Single("aws:kms/key:Key", "cluster-secrets");
        Assert.Equal($"${{{key.Urn}#arn}}", Control.TextAt("encryptionConfig.provider.keyArn"));
    }

    [Fact]
    public void Api_knows_access_entries_alone_and_nobody_is_administrator_by_having_created_it() // CIS 4.1.7
    {
        Assert.Equal("API", Control.TextAt("accessConfig.authenticationMode"));
        Assert.Equal("false", Control.TextAt("accessConfig.bootstrapClusterCreatorAdminPermissions"));
        Assert.Equal(["arn:aws:iam::123456789012:role/erp-deployer", "arn:aws:iam::123456789012:role/erp-operations"], _plan.Of("AccessEntry").Select(e => e.TextAt("principalArn")));
        Assert.Equal("arn:aws:iam::123456789012:role/erp-deployer", Assert.Single(_plan.Of("AccessPolicyAssociation")).TextAt("principalArn"));
    }

    [Fact]
    public void Network_policies_are_enforced_from_the_first_pod_on() // CIS 4.3.1, 5.4.4
    {
        var cni = _plan.Single("Addon", "cluster-vpc-cni");
        Assert.Equal("true", (string)JsonNode.Parse(cni.TextAt("configurationValues")!)!["enableNetworkPolicy"]!);
        Assert.All(_plan.Of("NodeGroup"), g => Assert.Contains(cni.Urn, g.DependsOn));
    }

    [Fact]
    public void Nodes_give_credentials_by_token_and_never_to_pods() // CKV_AWS_79, 341
    {
        Assert.All(_plan.Of("LaunchTemplate"), t =>
        {
            Assert.Equal("required", t.TextAt("metadataOptions.httpTokens"));
            Assert.Equal("1", t.TextAt("metadataOptions.httpPutResponseHopLimit"));
        });
        Assert.Equal(3, _plan.Of("LaunchTemplate").Count);
    }

    [Fact]
    public void Nodes_have_encrypted_disks_no_public_address_no_SSH_and_no_user_data() // CKV_AWS_3, 46, 88, 100, 189; CIS 5.4.3
    {
        var key = _plan.Single("aws:kms/key:Key", "cluster-volumes");
        Assert.All(_plan.Of("LaunchTemplate"), t =>
        {
            Assert.Equal("true", t.TextAt("blockDeviceMappings.0.ebs.encrypted"));
            Assert.Equal("gp3", t.TextAt("blockDeviceMappings.0.ebs.volumeType"));
            Assert.Equal($"${{{key.Urn}#arn}}", t.TextAt("blockDeviceMappings.0.ebs.kmsKeyId"));
            Assert.Equal("false", t.TextAt("networkInterfaces.0.associatePublicIpAddress"));
            Assert.Null(t.At("userData"));
            Assert.Null(t.At("keyName"));
        });
        Assert.All(_plan.Of("NodeGroup"), g => Assert.Null(g.At("remoteAccess")));
        Assert.All(_plan.Of("Subnet"), s => Assert.Equal("false", s.TextAt("mapPublicIpOnLaunch"))); // CKV_AWS_130
    }

    [Fact]
    public void Network_is_logged_and_its_default_group_closed() // CKV2_AWS_11, 12; CKV_AWS_23
    {
        var log = Assert.Single(_plan.Of("FlowLog"));
        Assert.Equal("ALL", log.TextAt("trafficType"));
        var closed = Assert.Single(_plan.Of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"));
        Assert.Null(closed.At("ingress.0"));
        Assert.Null(closed.At("egress.0"));
        Assert.All(_plan.Of("aws:ec2/securityGroup:SecurityGroup"), g => Assert.NotNull(g.At("description")));
    }

    [Fact]
    public void Keys_rotate_have_a_policy_and_trust_nobody_in_general() // CKV_AWS_7, 33, 227; CKV2_AWS_64
    {
        Assert.Equal(4, _plan.Of("aws:kms/key:Key").Count);
        Assert.All(_plan.Of("aws:kms/key:Key"), k =>
        {
            Assert.Equal("true", k.TextAt("enableKeyRotation"));
            Assert.All(Documents.Statements(k.TextAt("policy")!), s => Assert.DoesNotContain("\"*\"", s["Principal"]!.ToJsonString(), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Images_are_private_scanned_encrypted_and_their_tags_stay() // CKV_AWS_51, 136, 163; CIS 5.1.1
    {
        Assert.Equal(["erp-production/finance", "erp-production/gateway"], _plan.Of("Repository").Select(r => r.TextAt("name")));
        Assert.All(_plan.Of("Repository"), r =>
        {
            Assert.Equal("IMMUTABLE", r.TextAt("imageTagMutability"));
            Assert.Equal("true", r.TextAt("imageScanningConfiguration.scanOnPush"));
            Assert.Equal("KMS", r.TextAt("encryptionConfigurations.0.encryptionType"));
        });
        Assert.All(_plan.Of("LifecyclePolicy"), p => Assert.Equal(2, JsonNode.Parse(p.TextAt("policy")!)!["rules"]!.AsArray().Count));
    }

    [Fact]
    public void Version_is_in_standard_support_and_stays_so() => Assert.Equal("STANDARD", Control.TextAt("upgradePolicy.supportType")); // CKV_AWS_339

    [Fact]
    public void Cluster_keys_and_network_survive_a_slip()
    {
        Assert.Equal("true", Control.TextAt("deletionProtection"));
        Assert.All([Control, .. _plan.Of("aws:kms/key:Key"), .. _plan.Of("Vpc"), .. _plan.Of("Repository"), .. _plan.Of("LogGroup")], r =>
        {
            Assert.True(r.Options.Protect, r.Name);
            Assert.True(r.Options.RetainOnDelete, r.Name);
        });
        Assert.All(_plan.Of("aws:kms/key:Key"), k => Assert.Equal("30", k.TextAt("deletionWindowInDays")));
    }

    [Fact]
    public void Every_policy_names_its_actions_and_resources() => Assert.Empty(Documents.TooWide(_plan)); // CKV_AWS_40, 49, 62, 63, 274

    [Fact]
    public void Every_trust_names_one_exact_subject() => Assert.Empty(Documents.TooTrusting(_plan)); // CKV_AWS_60, 61
}
