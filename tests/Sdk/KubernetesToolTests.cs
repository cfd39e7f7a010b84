using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Helm.V4;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V4;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;
using Chart = Pulumi.Kubernetes.Helm.V4.Chart;

namespace Erp.Tests.Sdk;

/// <summary>Helm, YAML and custom resources of the Kubernetes package under mocks.</summary>
public class KubernetesToolTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task A_release_says_that_it_is_compatible()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Release("r", new ReleaseArgs { Chart = "redis", Values = { ["replicas"] = 3 } });
        });

        var inputs = _mocks["r"].Inputs;
        Assert.Equal("kubernetes:helm.sh/v3:Release", _mocks["r"].Type);
        Assert.Equal("true", inputs["compat"]);
        Assert.Equal("redis", inputs["chart"]);
        Assert.Equal(3.0, Assert.IsType<ImmutableDictionary<string, object>>(inputs["values"])["replicas"]);
    }

    [Fact]
    public async Task A_chart_and_a_yaml_group_are_one_remote_component_each()
    {
        var resources = await _mocks.RunAsync(() =>
        {
            _ = new Chart("chart", new ChartArgs { Chart = "redis" });
            _ = new ConfigGroup("group", new ConfigGroupArgs { Yaml = "a: b" });
            _ = new ConfigFile("file", new ConfigFileArgs { File = "f.yaml" });
        });

        Assert.Equal(3, resources.Length);
        Assert.Equal(
            ["kubernetes:helm.sh/v4:Chart", "kubernetes:yaml/v2:ConfigGroup", "kubernetes:yaml/v2:ConfigFile"],
            _mocks.Resources.Select(resource => resource.Type));
    }

    [Fact]
    public async Task A_custom_resource_is_of_the_type_that_its_arguments_say()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Pulumi.Kubernetes.ApiExtensions.CustomResource("c", new CertificateArgs
            {
                Metadata = new ObjectMetaArgs { Name = "web" },
                SecretName = "tls",
            });
        });

        var told = _mocks["c"];
        Assert.Equal("kubernetes:cert-manager.io/v1:Certificate", told.Type);
        Assert.Equal("cert-manager.io/v1", told.Inputs["apiVersion"]);
        Assert.Equal("Certificate", told.Inputs["kind"]);
        Assert.Equal("tls", told.Inputs["secretName"]);
        Assert.Equal("web", Assert.IsType<ImmutableDictionary<string, object>>(told.Inputs["metadata"])["name"]);
    }

    private sealed class CertificateArgs() : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs("cert-manager.io/v1", "Certificate")
    {
        [Input("secretName")]
        public Input<string>? SecretName { get; set; }
    }
}
