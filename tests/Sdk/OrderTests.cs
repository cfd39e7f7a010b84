using System.Collections.Concurrent;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>The order in which resources are registered.</summary>
public class OrderTests
{
    private readonly ConcurrentQueue<string> _steps = new();

    [Fact]
    public async Task With_nothing_to_wait_for_it_is_the_order_of_creation()
    {
        string[] names = ["d", "b", "a", "c"];
        var mocks = new Recorder();

        var resources = await mocks.RunAsync(() => Array.ForEach(names, name => _ = new Widget(name)));

        Assert.Equal(names, resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(names, mocks.Names);
    }

    [Fact]
    public async Task A_resource_that_waits_for_an_input_comes_when_that_is_ready()
    {
        var mocks = new Recorder();
        var later = new TaskCompletionSource<string>();

        var resources = await mocks.RunAsync(() =>
        {
            _ = new Widget("waiting", new WidgetArgs { Text = Output.Create(later.Task) });
            _ = new Widget("ready");
            later.SetResult("x");
        });

        Assert.Equal(["ready", "waiting"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(["ready", "waiting"], mocks.Names);
    }

    [Fact]
    public async Task A_parent_comes_before_its_children()
    {
        await Slow().RunAsync(() =>
        {
            var parent = new Group("parent");
            _ = new Widget("child", null, new CustomResourceOptions { Parent = parent });
        });

        Assert.Equal(["start parent", "end parent", "start child", "end child"], _steps);
    }

    [Fact]
    public async Task A_dependency_comes_before_its_dependents()
    {
        await Slow().RunAsync(() =>
        {
            var first = new Widget("first");
            _ = new Widget("second", null, new CustomResourceOptions { DependsOn = { first } });
        });

        Assert.Equal(["start first", "end first", "start second", "end second"], _steps);
    }

    [Fact]
    public async Task To_depend_on_a_component_is_to_depend_on_all_its_custom_children()
    {
        await Slow().RunAsync(() =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Widget("child", null, new CustomResourceOptions { Parent = outer });
            _ = new Widget("grandchild", null, new CustomResourceOptions { Parent = inner });
            _ = new Widget("dependent", null, new CustomResourceOptions { DependsOn = outer });
        });

        var steps = _steps.ToList();
        Assert.True(steps.IndexOf("end child") < steps.IndexOf("start dependent"));
        Assert.True(steps.IndexOf("end grandchild") < steps.IndexOf("start dependent"));
    }

    [Fact]
    public async Task Independent_resources_are_created_side_by_side()
    {
        const int Together = 6;
        var arrived = 0;
        var all = new TaskCompletionSource();
        var mocks = new Recorder
        {
            Create = async args =>
            {
                if (Interlocked.Increment(ref arrived) == Together)
                {
                    all.SetResult();
                }

                await all.Task;
                return Recorder.Echo(args);
            },
        };

        var resources = await mocks.RunAsync(() =>
        {
            for (var number = 0; number < Together; number++)
            {
                _ = new Widget($"w{number}");
            }
        });

        Assert.Equal(Together, resources.Length);
    }

    [Fact]
    public async Task A_constructor_does_not_wait_for_its_mock()
    {
        await Slow().RunAsync(() =>
        {
            _ = new Widget("w");
            _steps.Enqueue("created");
        });

        Assert.Equal(["start w", "created", "end w"], _steps);
    }

    [Fact]
    public async Task Resources_made_inside_an_apply_are_registered()
    {
        var mocks = new Recorder();

        var resources = await mocks.RunAsync(() => MakeInsideApply());

        Assert.Equal(["outer", "inner"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(["outer", "inner"], mocks.Names);
    }

    [Fact]
    public async Task In_a_preview_an_apply_on_an_unknown_makes_nothing()
    {
        var resources = await Recorder.Giving().PreviewAsync(() => MakeInsideApply());

        Assert.Equal("outer", Assert.Single(resources).GetResourceName());
    }

    private static void MakeInsideApply() => new Widget("outer").Count.Apply(_ => new Widget("inner"));

    private Recorder Slow() => new()
    {
        Create = async args =>
        {
            _steps.Enqueue($"start {args.Name}");
            await Task.Delay(50);
            _steps.Enqueue($"end {args.Name}");
            return Recorder.Echo(args);
        },
    };
}
