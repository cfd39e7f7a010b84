using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>What can be given where an input is wanted.</summary>
public class InputTests
{
    [Fact]
    public async Task Values_and_outputs_become_inputs()
    {
        Input<string> value = "v";
        Input<string> output = Output.Create("o");
        Input<double> widened = 5;
        Input<string> chosen = DateTime.MinValue.Year == 1 ? "a" : Output.Create("b");

        Assert.Equal("v", await value.ValueAsync());
        Assert.Equal("o", await output.ValueAsync());
        Assert.Equal(5.0, await widened.ValueAsync());
        Assert.Equal("a", await chosen.ValueAsync());
    }

    [Fact]
    public async Task A_null_value_is_an_input_that_holds_null()
    {
        Input<string?> input = (string?)null;

        Assert.NotNull(input);
        Assert.Null(await input.ValueAsync());
    }

    [Fact]
    public async Task A_number_that_may_be_missing_becomes_an_input_or_none()
    {
        Input<int>? some = (int?)3;
        Input<int>? none = (int?)null;

        Assert.Equal(3, await some!.ValueAsync());
        Assert.Null(none);
    }

    [Fact]
    public void No_output_is_no_input()
        => Assert.Throws<ArgumentNullException>("outputValue", () => { Input<string> _ = ((Output<string>?)null)!; });

    [Fact]
    public async Task No_input_acts_as_the_default()
    {
        Input<int>? none = null;

        Assert.Equal(0, await none.ToOutput().ValueAsync());
        Assert.Equal(1, await none.Apply(value => value + 1).ValueAsync());
    }

    [Fact]
    public async Task An_input_keeps_the_flags_of_its_output()
    {
        Input<string> input = Output.CreateSecret("s");

        Assert.True(await input.ToOutput().IsSecretAsync());
        Assert.True(await ((Output<string>)input).IsSecretAsync());
    }
}
