using System.Text.Json;
using System.Text.Json.Nodes;
using Moq;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;
using Pulumi.KubernetesCrds.CertManager.V1;
using Pulumi.KubernetesCrds.Monitoring.V1;
using Pulumi.KubernetesCrds.Snapshot.V1;
using Pulumi.Testing;
using Dapr = Pulumi.KubernetesCrds.Dapr.V1Alpha1;

namespace Erp.Tests.Crds;

/// <summary>What a typed custom resource asks the provider for.</summary>
public class CustomResourceTests
{
    [Fact]
    public Task A_service_monitor_carries_lists_maps_and_unions() => Registers(
        () => new ServiceMonitor("finance", new()
        {
            Metadata = new ObjectMetaArgs { Name = "finance", Namespace = "erp" },
            Spec = new ServiceMonitorSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "finance" } },
                Endpoints = { new EndpointArgs { Port = "metrics" }, new EndpointArgs { TargetPort = 9091, HonorLabels = true } },
            },
        }),
        "kubernetes:monitoring.coreos.com/v1:ServiceMonitor",
        """
        {
          "apiVersion": "monitoring.coreos.com/v1",
          "kind": "ServiceMonitor",
          "metadata": { "name": "finance", "namespace": "erp" },
          "spec": {
            "selector": { "matchLabels": { "app": "finance" } },
            "endpoints": [{ "port": "metrics" }, { "targetPort": 9091, "honorLabels": true }]
          }
        }
        """);

    [Fact]
    public Task A_certificate_carries_types_declared_on_their_own() => Registers(
        () => new Certificate("edge", new()
        {
            Metadata = new ObjectMetaArgs { Name = "edge" },
            Spec = new CertificateSpecArgs
            {
                SecretName = "edge-tls",
                DnsNames = { "erp.example.com" },
                IssuerRef = new IssuerRefArgs { Name = "letsencrypt", Kind = "ClusterIssuer" },
                PrivateKey = new CertificateSpecPrivateKeyArgs { Algorithm = "ECDSA", Size = 256 },
            },
        }),
        "kubernetes:cert-manager.io/v1:Certificate",
        """
        {
          "apiVersion": "cert-manager.io/v1",
          "kind": "Certificate",
          "metadata": { "name": "edge" },
          "spec": {
            "secretName": "edge-tls",
            "dnsNames": ["erp.example.com"],
            "issuerRef": { "name": "letsencrypt", "kind": "ClusterIssuer" },
            "privateKey": { "algorithm": "ECDSA", "size": 256 }
          }
        }
        """);

    [Fact]
    public Task A_rollout_carries_the_pod_template_of_Kubernetes() => Registers(
        () => new Rollout("sales", new()
        {
            Metadata = new ObjectMetaArgs { Name = "sales" },
            Spec = new RolloutSpecArgs
            {
                Strategy = new RolloutSpecStrategyArgs
                {
                    Canary = new CanaryStrategyArgs
                    {
                        MaxSurge = "25%",
                        Steps = { new CanaryStepArgs { SetWeight = 20 }, new CanaryStepArgs { Pause = new RolloutPauseArgs { Duration = "5m" } } },
                    },
                },
                Template = new PodTemplateSpecArgs { Spec = new PodSpecArgs { Containers = { new ContainerArgs { Name = "sales", Image = "sales:1" } } } },
            },
        }),
        "kubernetes:argoproj.io/v1alpha1:Rollout",
        """
        {
          "apiVersion": "argoproj.io/v1alpha1",
          "kind": "Rollout",
          "metadata": { "name": "sales" },
          "spec": {
            "strategy": { "canary": { "maxSurge": "25%", "steps": [{ "setWeight": 20 }, { "pause": { "duration": "5m" } }] } },
            "template": { "spec": { "containers": [{ "name": "sales", "image": "sales:1" }] } }
          }
        }
        """);

    [Fact]
    public Task A_dapr_component_carries_what_stands_beside_its_spec() => Registers(
        () => new Dapr.Component("pubsub", new()
        {
            Metadata = new ObjectMetaArgs { Name = "pubsub" },
            Auth = new Dapr.ComponentAuthArgs { SecretStore = "kubernetes" },
            Scopes = { "sales" },
            Spec = new Dapr.ComponentSpecArgs
            {
                Type = "pubsub.redis",
                Version = "v1",
                Metadata =
                {
                    new Dapr.NameValuePairArgs { Name = "redisDB", Value = 2 },
                    new Dapr.NameValuePairArgs { Name = "redisPassword", SecretKeyRef = new Dapr.SecretKeyRefArgs { Name = "redis", Key = "password" } },
                },
            },
        }),
        "kubernetes:dapr.io/v1alpha1:Component",
        """
        {
          "apiVersion": "dapr.io/v1alpha1",
          "kind": "Component",
          "metadata": { "name": "pubsub" },
          "auth": { "secretStore": "kubernetes" },
          "scopes": ["sales"],
          "spec": {
            "type": "pubsub.redis",
            "version": "v1",
            "metadata": [{ "name": "redisDB", "value": 2 }, { "name": "redisPassword", "secretKeyRef": { "name": "redis", "key": "password" } }]
          }
        }
        """);

    [Fact]
    public Task A_volume_snapshot_class_has_no_spec() => Registers(
        () => new VolumeSnapshotClass("ebs", new()
        {
            Metadata = new ObjectMetaArgs { Name = "ebs" },
            Driver = "ebs.csi.aws.com",
            DeletionPolicy = "Retain",
        }),
        "kubernetes:snapshot.storage.k8s.io/v1:VolumeSnapshotClass",
        """
        {
          "apiVersion": "snapshot.storage.k8s.io/v1",
          "kind": "VolumeSnapshotClass",
          "metadata": { "name": "ebs" },
          "driver": "ebs.csi.aws.com",
          "deletionPolicy": "Retain"
        }
        """);

    private static async Task Registers(Action create, string token, string inputs)
    {
        var registered = new List<MockResourceArgs>();
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(Capture.In(registered))).ReturnsAsync((MockResourceArgs a) => (a.Name, a.Inputs));

        await Deployment.TestAsync(mocks.Object, new TestOptions(), create);

        var resource = Assert.Single(registered);
        Assert.Equal(token, resource.Type);
        var actual = JsonSerializer.SerializeToNode(resource.Inputs);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(inputs), actual), $"Registered with {actual}");
    }
}
