using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Erp.Tests.Sdk;

/// <summary>Kubernetes objects under mocks.</summary>
public class KubernetesTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task An_object_says_its_api_version_and_kind_without_being_told()
    {
        await _mocks.RunAsync(() => { _ = new Deployment("d"); });

        Assert.Equal("kubernetes:apps/v1:Deployment", _mocks["d"].Type);
        Assert.Equal("apps/v1", _mocks["d"].Inputs["apiVersion"]);
        Assert.Equal("Deployment", _mocks["d"].Inputs["kind"]);
    }

    [Fact]
    public async Task Core_objects_are_v1_though_their_token_says_core()
    {
        await _mocks.RunAsync(() => { _ = new Service("s"); });

        Assert.Equal("kubernetes:core/v1:Service", _mocks["s"].Type);
        Assert.Equal("v1", _mocks["s"].Inputs["apiVersion"]);
    }

    [Fact]
    public async Task Api_version_and_kind_of_the_arguments_are_overwritten_in_place()
    {
        var args = new DeploymentArgs { ApiVersion = "mine/v1", Kind = "Mine" };

        await _mocks.RunAsync(() => { _ = new Deployment("d", args); });

        Assert.Equal("apps/v1", _mocks["d"].Inputs["apiVersion"]);
        Assert.Equal("apps/v1", await args.ApiVersion!.ValueAsync());
        Assert.Equal("Deployment", await args.Kind!.ValueAsync());
    }

    [Fact]
    public async Task Nobody_names_an_object_but_the_program()
    {
        Deployment? deployment = null;

        await _mocks.RunAsync(() =>
        {
            deployment = new Deployment("d", new DeploymentArgs { Metadata = new ObjectMetaArgs { Namespace = "n" } });
        });

        Assert.Null(await deployment!.Metadata.Apply(metadata => metadata.Name).ValueAsync());
        Assert.Equal("n", await deployment.Metadata.Apply(metadata => metadata.Namespace).ValueAsync());
    }

    [Fact]
    public async Task The_status_is_nothing_in_an_update_and_unknown_in_a_preview()
    {
        Deployment? updated = null, previewed = null;

        await _mocks.RunAsync(() => { updated = new Deployment("d"); });
        await _mocks.PreviewAsync(() => { previewed = new Deployment("d"); });

        Assert.True(await updated!.Status.IsKnownAsync());
        Assert.Null(await updated.Status.ValueAsync());
        Assert.False(await previewed!.Status.IsKnownAsync());
    }

    [Fact]
    public async Task What_an_object_lacks_is_null_zero_or_no_list_at_all()
    {
        Deployment? deployment = null;

        await _mocks.RunAsync(() =>
        {
            deployment = new Deployment("d", new DeploymentArgs { Metadata = new ObjectMetaArgs { Name = "n" } });
        });

        var metadata = await deployment!.Metadata.ValueAsync();
        Assert.Null(metadata.Namespace);
        Assert.Equal(0, metadata.Generation);
        Assert.True(metadata.Finalizers.IsDefault);
    }

    [Fact]
    public async Task An_object_is_looked_up_with_nothing_but_its_id()
    {
        await _mocks.RunAsync(() => { _ = Service.Get("s", "default/web"); });

        Assert.Equal("kubernetes:core/v1:Service", _mocks["s"].Type);
        Assert.Equal("default/web", _mocks["s"].Id);
        Assert.Empty(_mocks["s"].Inputs);
    }

    [Fact]
    public async Task An_id_among_the_options_does_not_make_a_read()
    {
        await _mocks.RunAsync(() => { _ = new Service("s", null, new CustomResourceOptions { Id = "default/web" }); });

        Assert.Equal("", _mocks["s"].Id);
        Assert.Equal("Service", _mocks["s"].Inputs["kind"]);
    }

    [Fact]
    public async Task A_deployment_needs_no_spec_but_a_spec_needs_selector_and_template()
    {
        await _mocks.RunAsync(() => { _ = new Deployment("d", new DeploymentArgs()); });
        var failure = await Runs.FailAsync(() => { _ = new Deployment("d", new DeploymentArgs { Spec = new DeploymentSpecArgs() }); });

        Assert.Contains("""System.InvalidOperationException: error serializing property "spec": [Input] """, failure.Message);
        Assert.Contains("is required but was not given a value", failure.Message);
    }

    [Fact]
    public async Task A_pod_needs_containers_though_there_may_be_none()
    {
        var failure = await Runs.FailAsync(() => { _ = new Pod("p", new PodArgs { Spec = new PodSpecArgs() }); });
        var touched = new PodSpecArgs();
        _ = touched.Containers;
        await _mocks.RunAsync(() => { _ = new Pod("p", new PodArgs { Spec = touched }); });

        Assert.Contains("PodSpecArgs._containers is required but was not given a value", failure.Message);
        Assert.Contains("spec", _mocks["p"].Inputs.Keys);
    }

    [Fact]
    public async Task A_container_needs_a_name()
    {
        var failure = await Runs.FailAsync(() =>
        {
            _ = new Pod("p", new PodArgs { Spec = new PodSpecArgs { Containers = { new ContainerArgs { Image = "i" } } } });
        });

        Assert.Contains("ContainerArgs.Name is required but was not given a value", failure.Message);
    }

    [Fact]
    public async Task Enums_and_unions_of_an_object_are_plain_values()
    {
        await _mocks.RunAsync(() =>
        {
            _ = new Service("s", new ServiceArgs
            {
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.LoadBalancer,
                    Ports =
                    {
                        new ServicePortArgs { Port = 80, TargetPort = 8080 },
                        new ServicePortArgs { Port = 81, TargetPort = "http" },
                    },
                },
            });
        });

        var spec = Assert.IsType<ImmutableDictionary<string, object>>(_mocks["s"].Inputs["spec"]);
        Assert.Equal("LoadBalancer", spec["type"]);
        var ports = Assert.IsType<ImmutableArray<object>>(spec["ports"]).Cast<ImmutableDictionary<string, object>>();
        Assert.Equal([8080.0, "http"], ports.Select(port => port["targetPort"]));
    }

    [Fact]
    public void Every_args_class_can_be_had_empty_and_new()
        => Assert.NotSame(DeploymentArgs.Empty, DeploymentArgs.Empty);
}
