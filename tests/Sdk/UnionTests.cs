using System.Text.Json;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Inputs of one type or another, and of JSON.</summary>
public class UnionTests
{
    [Fact]
    public async Task Values_inputs_and_outputs_of_either_type_are_a_union()
    {
        InputUnion<int, string>[] numbers = [1, (Input<int>)1, Output.Create(1), Union<int, string>.FromT0(1)];
        InputUnion<int, string>[] texts = ["a", (Input<string>)"a", Output.Create("a"), Output.Create(Union<int, string>.FromT1("a"))];

        foreach (var number in numbers)
        {
            Assert.Equal(1, (await number.ToOutput().ValueAsync()).AsT0);
        }

        foreach (var text in texts)
        {
            Assert.Equal("a", (await text.ToOutput().ValueAsync()).AsT1);
        }
    }

    [Fact]
    public async Task An_empty_union_holds_the_default_of_its_first_type()
    {
        var value = await new InputUnion<int, string>().ToOutput().ValueAsync();

        Assert.True(value.IsT0);
        Assert.Equal(0, value.AsT0);
    }

    [Fact]
    public async Task An_output_of_a_union_can_be_asked_for_either_type()
    {
        var number = Output.Create(Union<int, string>.FromT0(1));

        Assert.True(await number.IsT0().ValueAsync());
        Assert.False(await number.IsT1().ValueAsync());
        Assert.Equal(1, await number.AsT0().ValueAsync());
        Assert.Equal(1, await number.Value().ValueAsync());
    }

    [Fact]
    public async Task To_ask_for_the_wrong_type_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Output.Create(Union<int, string>.FromT0(1)).AsT1().ValueAsync());
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT0(1).AsT1);
    }

    [Fact]
    public async Task Json_is_given_as_text_document_or_element()
    {
        InputJson[] inputs =
        [
            """{"a":1}""", JsonDocument.Parse("""{"a":1}"""), JsonDocument.Parse("""{"a":1}""").RootElement,
            Output.Create("""{"a":1}"""), Output.Create(JsonDocument.Parse("""{"a":1}""")),
            Output.Create(JsonDocument.Parse("""{"a":1}""").RootElement),
        ];

        foreach (var input in inputs)
        {
            Assert.Equal(1, (await input.ToOutput().ValueAsync()).GetProperty("a").GetInt32());
        }
    }

    [Fact]
    public void Malformed_json_is_refused_where_it_is_given()
        => Assert.ThrowsAny<JsonException>(() => { InputJson _ = "{"; });
}
