using Erp.Tests.Sdk.Support;
using Pulumi.Kubernetes;

namespace Erp.Tests.Sdk;

/// <summary>The Kubernetes provider under mocks.</summary>
[Collection(nameof(ProcessWide))]
public class KubernetesProviderTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task Its_settings_are_texts_even_the_boolean_ones()
    {
        using var none = new Variable("KUBECONFIG", null);

        await _mocks.RunAsync(() => { _ = new Provider("p", new ProviderArgs { KubeConfig = "config", EnableServerSideApply = true }); });

        Assert.Equal("pulumi:providers:kubernetes", _mocks["p"].Type);
        Assert.Equal("config", _mocks["p"].Inputs["kubeconfig"]);
        Assert.Equal("true", _mocks["p"].Inputs["enableServerSideApply"]);
    }

    [Fact]
    public async Task Its_kubeconfig_is_the_environment_s_unless_given()
    {
        using var variable = new Variable("KUBECONFIG", "/somewhere/config");

        await _mocks.RunAsync(() =>
        {
            _ = new Provider("default", new ProviderArgs());
            _ = new Provider("given", new ProviderArgs { KubeConfig = "given" });
        });

        Assert.Equal("/somewhere/config", _mocks["default"].Inputs["kubeconfig"]);
        Assert.Equal("given", _mocks["given"].Inputs["kubeconfig"]);
    }
}
