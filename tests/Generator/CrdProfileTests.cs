using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Tests.Generator;

public class CrdProfileTests
{
    private static readonly GeneratedCode Code = GeneratedCode.Crd("""
        namespace Certmanager.V1
        kind Certificate cert-manager.io/v1
          alias cert-manager.io/v1alpha1
          spec!
            secretName! string
            usages [string]
            selector k8s.Meta.V1.LabelSelector
            resources [k8s.Core.V1.ResourceRequirements]
          out status
            revision int
        """);

    [Fact]
    public void The_schema_is_fine() => Assert.Empty(Code.Complaints);

    [Fact]
    public void A_kind_is_a_custom_resource_that_takes_its_own_args()
    {
        var resource = Code.Class("KubernetesCrds.Certmanager.V1.Certificate");

        Assert.Equal(typeof(Pulumi.Kubernetes.ApiExtensions.CustomResource), resource.BaseType);
        Assert.Equal([typeof(string), Code.Class("KubernetesCrds.Certmanager.V1.CertificateArgs"), typeof(CustomResourceOptions)],
            resource.GetConstructors().Single().GetParameters().Select(p => p.ParameterType));
    }

    [Fact]
    public void Args_know_their_api_version_and_kind()
    {
        var args = (Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs)Activator.CreateInstance(Code.Class("KubernetesCrds.Certmanager.V1.CertificateArgs"))!;

        Assert.Equal(["apiVersion", "kind", "metadata", "spec"], WireNames.Inputs(args.GetType()).Keys.Order());
        Assert.Contains("base(\"cert-manager.io/v1\", \"Certificate\")", Code.Text);
    }

    [Fact]
    public void Types_of_the_Kubernetes_package_can_be_named()
    {
        var spec = Code.Class("KubernetesCrds.Certmanager.V1.CertificateSpecArgs");

        Assert.Equal(typeof(Input<LabelSelectorArgs>), spec.GetProperty("Selector")!.PropertyType);
        Assert.Equal(typeof(InputList<ResourceRequirementsArgs>), spec.GetProperty("Resources")!.PropertyType);
    }

    [Fact]
    public void Only_marked_properties_become_outputs()
    {
        Assert.Contains("status", WireNames.Outputs(Code.Class("KubernetesCrds.Certmanager.V1.Certificate")));
        Assert.True(Code.Has("KubernetesCrds.Certmanager.V1.CertificateStatus"));
        Assert.False(Code.Has("KubernetesCrds.Certmanager.V1.CertificateSpec"));
    }

    [Fact]
    public void Aliases_become_default_options() =>
        Assert.Contains("Aliases = { new global::Pulumi.Alias { Type = \"kubernetes:cert-manager.io/v1alpha1:Certificate\" } }", Code.Text);
}
