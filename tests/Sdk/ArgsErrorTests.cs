using System.Text.Json.Nodes;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Arguments that a resource cannot be registered with.</summary>
public class ArgsErrorTests
{
    private static readonly string Strict = typeof(StrictArgs).FullName!;
    private static readonly string StrictSpec = typeof(StrictSpecArgs).FullName!;

    public static TheoryData<object> Unsupported => new()
    {
        5L,
        1.5f,
        1.5m,
        new DateTime(2026, 1, 1),
        Guid.Empty,
        new HashSet<string> { "a" },
        new { name = "x" },
        JsonNode.Parse("{}")!,
        new Poco("x"),
    };

    [Fact]
    public async Task A_required_property_must_be_given()
    {
        var failure = await Runs.FailAsync(() => { _ = new Thing("t", new StrictArgs { Items = { "a" } }); });

        Assert.Contains(
            $"System.ArgumentNullException: [Input] {Strict}.Name is required but was not given a value (Parameter 'Name')",
            failure.Message);
    }

    [Fact]
    public async Task A_required_list_is_told_by_its_field()
    {
        var failure = await Runs.FailAsync(() => { _ = new Thing("t", new StrictArgs { Name = "n" }); });

        Assert.Contains(
            $"System.ArgumentNullException: [Input] {Strict}._items is required but was not given a value (Parameter '_items')",
            failure.Message);
    }

    [Fact]
    public async Task A_required_nested_property_is_told_by_the_property_around_it()
    {
        var args = new StrictArgs { Name = "n", Items = { "a" }, Spec = new StrictSpecArgs() };

        var failure = await Runs.FailAsync(() => { _ = new Thing("t", args); });

        Assert.Contains(
            $"""System.InvalidOperationException: error serializing property "spec": [Input] {StrictSpec}.Size is required""",
            failure.Message);
    }

    [Fact]
    public async Task The_outputs_of_the_resource_fail_with_the_exception_itself()
    {
        Thing? top = null, nested = null;
        await Runs.FailAsync(() => { top = new Thing("t", new StrictArgs { Items = { "a" } }); });
        await Runs.FailAsync(() =>
        {
            nested = new Thing("t", new StrictArgs { Name = "n", Items = { "a" }, Spec = new StrictSpecArgs() });
        });

        await Assert.ThrowsAsync<ArgumentNullException>("Name", () => top!.Urn.ValueAsync());
        var outer = await Assert.ThrowsAsync<InvalidOperationException>(() => nested!.Urn.ValueAsync());
        Assert.Equal("Size", Assert.IsType<ArgumentNullException>(outer.InnerException).ParamName);
    }

    [Fact]
    public async Task A_required_list_may_be_empty_when_touched()
    {
        var args = new StrictArgs { Name = "n" };
        _ = args.Items;

        Assert.Contains("items", (await MockInputsTests.SentAsync(args)).Keys);
    }

    [Fact]
    public async Task A_null_value_satisfies_the_check_and_is_dropped()
    {
        var args = new StrictArgs { Name = (string)null!, Items = { "a" } };

        Assert.Equal(["items"], (await MockInputsTests.SentAsync(args)).Keys);
    }

    [Theory]
    [MemberData(nameof(Unsupported), DisableDiscoveryEnumeration = true)]
    public async Task A_value_of_another_kind_is_not_supported(object value)
    {
        var failure = await Runs.FailAsync(() => { _ = new Thing("t", Bag.Of(("value", value))); });

        Assert.Contains("""error serializing property "value":""", failure.Message);
        Assert.Contains("is not a supported argument type", failure.Message);
    }

    [Fact]
    public async Task A_value_of_another_kind_is_told_by_its_type()
    {
        var failure = await Runs.FailAsync(() => { _ = new Thing("t", Bag.Of(("value", 5L))); });

        Assert.Contains("System.Int64 is not a supported argument type.", failure.Message);
    }

    [Fact]
    public async Task A_task_must_be_made_an_output()
    {
        var failure = await Runs.FailAsync(() => { _ = new Thing("t", Bag.Of(("value", Task.FromResult("x")))); });

        Assert.Contains("""error serializing property "value":""", failure.Message);
        Assert.Contains("Output", failure.Message);
    }

    private sealed record Poco(string Text);
}
