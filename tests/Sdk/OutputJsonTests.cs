using System.Text.Json;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Outputs as JSON and JSON as outputs.</summary>
public class OutputJsonTests
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record Point(int X, int Y);

    [Fact]
    public async Task By_default_it_is_compact_and_keeps_the_names()
        => Assert.Equal("""{"X":1,"Y":2}""", await Output.JsonSerialize(Output.Create(new Point(1, 2))).ValueAsync());

    [Fact]
    public async Task Given_options_are_honoured()
        => Assert.Equal("""{"x":1,"y":2}""", await Output.JsonSerialize(Output.Create(new Point(1, 2)), Camel).ValueAsync());

    [Fact]
    public async Task Outputs_inputs_lists_and_maps_inside_are_their_values()
    {
        var value = new
        {
            Output = Output.Create("o"),
            Input = (Input<int>)1,
            List = new InputList<string> { "a", Output.Create("b") },
            Map = new InputMap<string> { ["k"] = Output.Create("v") },
        };

        Assert.Equal(
            """{"Output":"o","Input":1,"List":["a","b"],"Map":{"k":"v"}}""",
            await Output.JsonSerialize(Output.Create(value)).ValueAsync());
    }

    [Fact]
    public async Task Outputs_held_as_any_object_are_their_values()
    {
        var value = new Dictionary<string, object> { ["output"] = Output.Create("o"), ["list"] = new object[] { Output.Create(1), 2 } };

        Assert.Equal("""{"output":"o","list":[1,2]}""", await Output.JsonSerialize(Output.Create(value)).ValueAsync());
    }

    [Fact]
    public async Task A_secret_inside_makes_a_secret()
    {
        var json = Output.JsonSerialize(Output.Create(new { Password = Output.CreateSecret("s") }));

        Assert.Equal("""{"Password":"s"}""", await json.ValueAsync());
        Assert.True(await json.IsSecretAsync());
    }

    [Fact]
    public async Task A_secret_outside_makes_a_secret()
        => Assert.True(await Output.JsonSerialize(Output.CreateSecret(1)).IsSecretAsync());

    [Fact]
    public async Task An_unknown_inside_makes_an_unknown()
        => Assert.False(await Output.JsonSerialize(Output.Create(new { Host = OutputUtilities.CreateUnknown("h") })).IsKnownAsync());

    [Fact]
    public async Task An_unknown_outside_makes_an_unknown()
        => Assert.False(await Output.JsonSerialize(OutputUtilities.CreateUnknown(1)).IsKnownAsync());

    [Fact]
    public void To_serialize_no_output_is_refused_at_once()
        => Assert.Throws<ArgumentNullException>(() => { _ = Output.JsonSerialize<string>(null!); });

    [Fact]
    public async Task Json_is_read_into_an_object()
    {
        Assert.Equal(new Point(1, 2), await Output.JsonDeserialize<Point>(Output.Create("""{"X":1,"Y":2}""")).ValueAsync());
        Assert.Equal(new Point(1, 2), await Output.JsonDeserialize<Point>(Output.Create("""{"x":1,"y":2}"""), Camel).ValueAsync());
    }

    [Fact]
    public async Task Secret_json_is_a_secret_object()
        => Assert.True(await Output.JsonDeserialize<Point>(Output.CreateSecret("""{"X":1,"Y":2}""")).IsSecretAsync());

    [Fact]
    public async Task Malformed_json_fails_the_output()
        => await Assert.ThrowsAnyAsync<JsonException>(() => Output.JsonDeserialize<Point>(Output.Create("{")).ValueAsync());
}
