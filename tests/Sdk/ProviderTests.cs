using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Which provider a resource gets when it names none.</summary>
public class ProviderTests
{
    private const string Mine = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::mine::mine-id";
    private const string Foreign = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:other::foreign::foreign-id";

    private readonly Recorder _mocks = new();

    [Fact]
    public async Task A_child_takes_its_parent_s_provider_of_its_own_package()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Group("parent", new ComponentResourceOptions
            {
                Providers = { new TestProvider("mine"), new TestProvider("foreign", "other") },
            });
            _ = new Widget("child", null, Under(parent));
            _ = new CustomResource("other:index:Thing", "foreigner", ResourceArgs.Empty, Under(parent));
            _ = new CustomResource("third:index:Thing", "stranger", ResourceArgs.Empty, Under(parent));
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
        Assert.Equal(Foreign, _mocks["foreigner"].Provider);
        Assert.Equal("", _mocks["stranger"].Provider);
    }

    [Fact]
    public async Task A_token_of_two_parts_has_no_package_to_take_a_provider_of()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Group("parent", new ComponentResourceOptions { Providers = { new TestProvider("mine") } });
            _ = new CustomResource("test:Short", "child", ResourceArgs.Empty, Under(parent));
        });

        Assert.Equal("", _mocks["child"].Provider);
    }

    [Fact]
    public async Task A_component_s_single_provider_counts_as_well()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Group("parent", new ComponentResourceOptions { Provider = new TestProvider("mine") });
            _ = new Widget("child", null, Under(parent));
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
    }

    [Fact]
    public async Task Providers_are_inherited_through_every_level()
    {
        await _mocks.RunAsync(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Providers = { new TestProvider("mine") } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Widget("child", null, Under(inner));
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
    }

    [Fact]
    public async Task An_inner_component_adds_to_and_replaces_what_it_inherits()
    {
        await _mocks.RunAsync(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions
            {
                Providers = { new TestProvider("outer"), new TestProvider("foreign", "other") },
            });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer, Providers = { new TestProvider("mine") } });
            _ = new Widget("child", null, Under(inner));
            _ = new CustomResource("other:index:Thing", "foreigner", ResourceArgs.Empty, Under(inner));
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
        Assert.Equal(Foreign, _mocks["foreigner"].Provider);
    }

    [Fact]
    public async Task A_custom_resource_hands_its_explicit_provider_down()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Widget("parent", null, new CustomResourceOptions { Provider = new TestProvider("mine") });
            _ = new Widget("child", null, Under(parent));
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
    }

    [Fact]
    public async Task A_question_takes_the_provider_of_its_parent()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Group("parent", new ComponentResourceOptions { Providers = { new TestProvider("mine") } });
            return Deployment.Instance.InvokeAsync("test:index:look", InvokeArgs.Empty, new InvokeOptions { Parent = parent });
        });

        Assert.Equal(Mine, Assert.Single(_mocks.Calls).Provider);
    }

    [Fact]
    public async Task An_explicit_provider_goes_before_the_parent_s()
    {
        await _mocks.RunAsync(() =>
        {
            var parent = new Group("parent", new ComponentResourceOptions { Providers = { new TestProvider("parents") } });
            _ = new Widget("child", null, new CustomResourceOptions { Parent = parent, Provider = new TestProvider("mine") });
        });

        Assert.Equal(Mine, _mocks["child"].Provider);
    }

    [Fact]
    public async Task A_component_takes_one_provider_or_several_but_not_both()
    {
        var failure = await Runs.FailAsync(() =>
        {
            var provider = new TestProvider("mine");
            _ = new Group("g", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.StartsWith(
            "Pulumi.ResourceException: Do not supply both 'provider' and 'providers' options to a ComponentResource.", failure.Message);
    }

    private static CustomResourceOptions Under(Resource parent) => new() { Parent = parent };
}
