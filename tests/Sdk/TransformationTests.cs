using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Functions that see every resource before it is registered.</summary>
public class TransformationTests
{
    private readonly Recorder _mocks = new();

    [Fact]
    public async Task It_runs_inside_the_constructor_and_can_change_what_is_registered()
    {
        var ran = false;
        await _mocks.RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Text = "before" }, With(args =>
            {
                ran = true;
                var import = new CustomResourceOptions { ImportId = "imported" };
                return new ResourceTransformationResult(
                    new WidgetArgs { Text = "after" }, CustomResourceOptions.Merge((CustomResourceOptions)args.Options, import));
            }));
            Assert.True(ran);
        });

        Assert.Equal("after", _mocks["w"].Inputs["text"]);
        Assert.Equal("imported", _mocks["w"].Id);
    }

    [Fact]
    public async Task Null_keeps_arguments_and_options()
    {
        await _mocks.RunAsync(() => { _ = new Widget("w", new WidgetArgs { Text = "kept" }, With(_ => null)); });

        Assert.Equal("kept", _mocks["w"].Inputs["text"]);
    }

    [Fact]
    public async Task The_own_ones_go_first_then_the_parents_up_to_the_stack()
    {
        SteppingStack.Steps.Value = [];

        await _mocks.RunStackAsync<SteppingStack>();

        Assert.Equal(
            [
                "stack sees project-stack",
                "outer sees outer", "stack sees outer",
                "inner sees inner", "outer sees inner", "stack sees inner",
                "own sees w", "inner sees w", "outer sees w", "stack sees w",
            ],
            SteppingStack.Steps.Value);
    }

    [Fact]
    public async Task A_component_shows_its_arguments_only_when_it_passes_them_on()
    {
        List<ResourceArgs> seen = [];
        var args = new WidgetArgs();
        ResourceTransformation look = transformation =>
        {
            seen.Add(transformation.Args);
            return null;
        };

        await _mocks.RunAsync(() =>
        {
            _ = new Group("g", new ComponentResourceOptions { ResourceTransformations = { look } });
            _ = new ComponentResource("test:index:Passing", "p", args, new ComponentResourceOptions { ResourceTransformations = { look } });
        });

        Assert.Equal(2, seen.Count);
        Assert.IsNotType<WidgetArgs>(seen[0]);
        Assert.Same(args, seen[1]);
    }

    [Fact]
    public async Task A_parent_cannot_be_changed()
    {
        var failure = await Runs.FailAsync(() =>
        {
            var elsewhere = new CustomResourceOptions { Parent = new Group("g") };
            _ = new Widget("w", null, With(args => new ResourceTransformationResult(args.Args, elsewhere)));
        });

        Assert.Contains("System.ArgumentException", failure.Message);
    }

    [Fact]
    public async Task Transforms_belong_to_the_engine_and_are_not_called()
    {
        var called = false;
        ResourceTransform transform = (_, _) =>
        {
            called = true;
            return Task.FromResult<ResourceTransformResult?>(null);
        };

        await _mocks.RunAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { ResourceTransforms = { transform } }); });

        Assert.False(called);
        Assert.Equal(["w"], _mocks.Names);
    }

    private static CustomResourceOptions With(ResourceTransformation transformation)
        => new() { ResourceTransformations = { transformation } };

    private sealed class SteppingStack : Stack
    {
        public static readonly AsyncLocal<List<string>> Steps = new();

        public SteppingStack() : base(new StackOptions { ResourceTransformations = { Step("stack") } })
        {
            var outer = new Group("outer", new ComponentResourceOptions { ResourceTransformations = { Step("outer") } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer, ResourceTransformations = { Step("inner") } });
            _ = new Widget("w", null, new CustomResourceOptions { Parent = inner, ResourceTransformations = { Step("own") } });
        }

        private static ResourceTransformation Step(string who) => args =>
        {
            Steps.Value!.Add($"{who} sees {args.Resource.GetResourceName()}");
            return null;
        };
    }
}
