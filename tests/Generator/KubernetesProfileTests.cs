using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Erp.Tests.Generator;

public class KubernetesProfileTests
{
    private static readonly GeneratedCode Code = GeneratedCode.Kubernetes("""
        provider
          kubeconfig string as KubeConfig = $KUBECONFIG
          enableServerSideApply bool = $PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY

        namespace Meta.V1
        type ObjectMeta
          name string
          labels {string}
        type Unused
          name string

        namespace Core.V1
        kind Pod v1
          metadata Meta.V1.ObjectMeta
          spec PodSpec
          out status PodStatus
        type PodSpec
          containers! [Container]
        type Container
          name! string
          containerPort int
          container string
          level string|Level
          maxSurge int|string
          nested {int|[string]}
        enum Level
          High = high
        type PodStatus
          phase string
        kind Secret v1
          alias core/v1beta1
          data {string} secret

        namespace Helm.V3
        resource Release helm.sh/v3
          chart! string
          in compat string = "true"

        namespace Yaml.V2
        component ConfigFile yaml/v2
          file! string
          out resources [any]
        """);

    [Fact]
    public void The_schema_is_fine() => Assert.Empty(Code.Complaints);

    [Fact]
    public void Classes_live_where_the_official_package_has_them()
    {
        Assert.True(Code.Has("Kubernetes.Core.V1.Pod"));
        Assert.True(Code.Has("Kubernetes.Types.Inputs.Core.V1.PodArgs"));
        Assert.True(Code.Has("Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs"));
        Assert.True(Code.Has("Kubernetes.Types.Outputs.Core.V1.PodStatus"));
        Assert.True(Code.Has("Kubernetes.Core.V1.Level"));
        Assert.True(Code.Has("Kubernetes.ProviderArgs"));
    }

    [Fact]
    public void Only_classes_in_reach_are_made()
    {
        Assert.False(Code.Has("Kubernetes.Types.Inputs.Meta.V1.UnusedArgs"));
        Assert.False(Code.Has("Kubernetes.Types.Inputs.Core.V1.PodStatusArgs"));
        Assert.False(Code.Has("Kubernetes.Types.Outputs.Core.V1.Pod"));
    }

    [Fact]
    public void A_kind_takes_apiVersion_and_kind_and_shows_its_status()
    {
        Assert.Equal(["apiVersion", "kind", "metadata", "spec"], WireNames.Inputs(Args("Core.V1.PodArgs")).Keys.Order());
        Assert.Equal(["apiVersion", "kind", "metadata", "spec", "status"], WireNames.Outputs(Code.Class("Kubernetes.Core.V1.Pod")).Order());
    }

    [Fact]
    public void A_resource_that_is_no_kind_has_no_apiVersion()
    {
        Assert.Equal(["chart", "compat"], WireNames.Inputs(Args("Helm.V3.ReleaseArgs")).Keys.Order());
        Assert.Equal(["chart"], WireNames.Outputs(Code.Class("Kubernetes.Helm.V3.Release")));
    }

    [Theory]
    [InlineData("Core.V1.Pod", "kubernetes:core/v1:Pod")]
    [InlineData("Helm.V3.Release", "kubernetes:helm.sh/v3:Release")]
    [InlineData("Yaml.V2.ConfigFile", "kubernetes:yaml/v2:ConfigFile")]
    [InlineData("Provider", "pulumi:providers:kubernetes")]
    public void The_class_carries_its_token(string name, string token) =>
        Assert.Equal(token, Code.Class("Kubernetes." + name).GetCustomAttribute<ResourceTypeAttribute>()!.Type);

    [Theory]
    [InlineData("Name", typeof(Input<string>))]
    [InlineData("ContainerPort", typeof(Input<int>))]
    [InlineData("ContainerValue", typeof(Input<string>))]
    [InlineData("MaxSurge", typeof(InputUnion<int, string>))]
    [InlineData("Nested", typeof(InputMap<Union<int, ImmutableArray<string>>>))]
    public void Inputs_have_the_types_of_the_official_package(string property, Type type) =>
        Assert.Equal(type, Args("Core.V1.ContainerArgs").GetProperty(property)!.PropertyType);

    [Fact]
    public void A_choice_between_string_and_enum_reads_as_a_string()
    {
        var output = Code.Class("Kubernetes.Types.Outputs.Core.V1.Container");

        Assert.Equal(typeof(InputUnion<,>), Args("Core.V1.ContainerArgs").GetProperty("Level")!.PropertyType.GetGenericTypeDefinition());
        Assert.Equal(typeof(string), output.GetField("Level")!.FieldType);
        Assert.Equal(typeof(Union<int, string>), output.GetField("MaxSurge")!.FieldType);
    }

    [Fact]
    public void Lists_come_into_being_when_touched()
    {
        var args = Activator.CreateInstance(Args("Core.V1.PodSpecArgs"))!;
        var field = args.GetType().GetField("_containers", BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.Null(field.GetValue(args));
        var list = args.GetType().GetProperty("Containers")!.GetValue(args);
        Assert.Same(list, field.GetValue(args));
        Assert.True(WireNames.Inputs(args.GetType())["containers"].IsRequired);
    }

    [Fact]
    public void Provider_members_that_are_no_strings_travel_as_json()
    {
        var inputs = WireNames.Inputs(Code.Class("Kubernetes.ProviderArgs"));

        Assert.False(inputs["kubeconfig"].Json);
        Assert.True(inputs["enableServerSideApply"].Json);
    }

    [Fact]
    public void An_enum_compares_by_its_wire_value()
    {
        var high = Code.Class("Kubernetes.Core.V1.Level").GetProperty("High")!;

        Assert.Equal("high", high.GetValue(null)!.ToString());
        Assert.Equal(high.GetValue(null), high.GetValue(null));
    }

    [Fact]
    public void Aliases_and_secrets_become_default_options()
    {
        Assert.Contains("""Utilities.Complete(options, id, ["kubernetes:core/v1beta1:Secret"], ["data"])""", Code.Text);
        Assert.Contains("""public const string Version = "1.2.3";""", Code.Text);
    }

    private static Type Args(string name) => Code.Class("Kubernetes.Types.Inputs." + name);
}
