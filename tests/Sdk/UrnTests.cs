using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>The URNs of resources under test, and those that a program makes itself.</summary>
public class UrnTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task The_stack_s_type_part_is_its_token_and_its_name_is_project_and_stack()
    {
        var resources = await Deployment.TestAsync<EmptyStack>(_mocks, new TestOptions { ProjectName = "erp", StackName = "dev" });

        var stack = Assert.Single(resources);
        Assert.Equal("pulumi:pulumi:Stack", stack.GetResourceType());
        Assert.Equal("erp-dev", stack.GetResourceName());
        Assert.Equal("urn:pulumi:dev::erp::pulumi:pulumi:Stack::erp-dev", await stack.Urn.ValueAsync());
    }

    [Fact]
    public async Task A_child_of_the_stack_carries_the_stack_s_type()
        => Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w",
            await UrnAsync(() => new Widget("w")));

    [Fact]
    public async Task A_deeper_child_carries_the_stack_s_type_and_no_other()
        => Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w",
            await UrnAsync(() =>
            {
                var outer = new Group("a");
                var inner = new Group("b", new ComponentResourceOptions { Parent = outer });
                return new Widget("w", null, new CustomResourceOptions { Parent = inner });
            }));

    [Fact]
    public async Task A_component_carries_the_stack_s_type()
        => Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g", await UrnAsync(() => new Group("g")));

    [Fact]
    public async Task Two_resources_of_one_urn_are_both_recorded()
    {
        var resources = await _mocks.RunAsync(() =>
        {
            _ = new Widget("w");
            _ = new Widget("w", null, new CustomResourceOptions { Parent = new Group("g") });
        });

        var twins = resources.OfType<Widget>().ToList();
        Assert.Equal(2, twins.Count);
        Assert.Equal(await twins[0].Urn.ValueAsync(), await twins[1].Urn.ValueAsync());
        Assert.Equal(["w", "g", "w"], _mocks.Names);
    }

    [Fact]
    public async Task A_urn_can_be_made_of_its_parts()
        => Assert.Equal(
            "urn:pulumi:dev::erp::test:index:Widget::w",
            await InRunAsync(() => Urn.Create("w", Widget.Token, project: "erp", stack: "dev")));

    [Fact]
    public async Task A_made_urn_takes_project_and_stack_from_the_deployment()
        => Assert.Equal("urn:pulumi:stack::project::test:index:Widget::w", await InRunAsync(() => Urn.Create("w", Widget.Token)));

    [Fact]
    public async Task A_made_urn_puts_the_parent_s_whole_type_before_its_own()
    {
        const string Parent = "urn:pulumi:stack::project::a:b:Outer$a:b:Inner::parent";

        Assert.Equal(
            "urn:pulumi:stack::project::a:b:Outer$a:b:Inner$test:index:Widget::w",
            await InRunAsync(() => Urn.Create("w", Widget.Token, parentUrn: Parent)));
    }

    [Fact]
    public async Task A_made_urn_can_name_its_parent_by_object()
        => Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group$test:index:Widget::w",
            await InRunAsync(() => Urn.Create("w", Widget.Token, parent: new Group("g"))));

    private async Task<string> UrnAsync(Func<Resource> create)
    {
        Resource? resource = null;
        await _mocks.RunAsync(() => { resource = create(); });

        return await resource!.Urn.ValueAsync();
    }

    private async Task<string> InRunAsync(Func<Output<string>> create)
    {
        Output<string>? output = null;
        await _mocks.RunAsync(() => { output = create(); });

        return await output!.ValueAsync();
    }

    private sealed class EmptyStack : Stack;
}
