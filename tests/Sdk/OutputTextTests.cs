using System.Globalization;
using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk;

/// <summary>Outputs in texts: by format, and by mistake.</summary>
public class OutputTextTests
{
    private const string First = "Calling [ToString] on an [Output<T>] is not supported.";
    private const string Last = "This function may throw in a future version of Pulumi.";

    [Fact]
    public async Task A_format_takes_outputs_inputs_and_plain_values()
    {
        var output = Output.Create("o");
        Input<string> input = "i";

        Assert.Equal("o-i-3", await Output.Format($"{output}-{input}-{3}").ValueAsync());
    }

    [Fact]
    public async Task A_format_uses_the_invariant_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;

        Assert.Equal("1.5 2.5", await Output.Format($"{1.5} {Output.Create(2.5)}").ValueAsync());
    }

    [Fact]
    public async Task A_format_honours_specifiers_doubled_braces_and_null()
    {
        Assert.Equal("007", await Output.Format($"{Output.Create(7):000}").ValueAsync());
        Assert.Equal("{x}", await Output.Format($"{{{Output.Create("x")}}}").ValueAsync());
        Assert.Equal("[]", await Output.Format($"[{Output.Create((string?)null)}{null}]").ValueAsync());
    }

    [Fact]
    public async Task A_format_of_a_secret_is_secret_and_of_an_unknown_unknown()
    {
        Output<string>? secret = null, unknown = null;
        await new Recorder().RunAsync(() =>
        {
            secret = Output.Format($"{Output.CreateSecret("s")}!");
            unknown = Output.Format($"{OutputUtilities.CreateUnknown("u")}!");
        });

        Assert.True(await secret!.IsSecretAsync());
        Assert.Equal("s!", await secret!.ValueAsync());
        Assert.False(await unknown!.IsKnownAsync());
        Assert.Null(await unknown!.ValueAsync());
    }

    [Fact]
    public async Task To_make_a_text_of_an_output_gives_a_warning_instead()
    {
        List<string?> texts = [];
        await new Recorder().RunAsync(() =>
        {
            var output = Output.Create("x");
            texts.AddRange([output.ToString(), $"{output}", output + ""]);
        });

        Assert.Equal(3, texts.Count);
        Assert.All(texts, text =>
        {
            Assert.StartsWith(First + Environment.NewLine, text);
            Assert.EndsWith(Last, text);
        });
    }

    [Fact]
    public void Outside_a_run_there_is_nobody_to_warn()
        => Assert.Throws<InvalidOperationException>(() => Output.Create("x").ToString());
}
