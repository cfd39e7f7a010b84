using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>A process may forbid to make texts of outputs.</summary>
[Collection(nameof(ProcessWide))]
public class OutputStringErrorTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public async Task Where_it_is_forbidden_to_make_a_text_of_an_output_it_throws(string forbidden)
    {
        using var variable = new Variable("PULUMI_ERROR_OUTPUT_STRING", forbidden);
        InvalidOperationException? refusal = null;

        await new Recorder().RunAsync(() =>
        {
            var output = Output.Create("x");
            refusal = Assert.Throws<InvalidOperationException>(() => output.ToString());
        });

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", refusal!.Message);
    }
}
