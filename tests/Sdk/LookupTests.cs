using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Resources found again by their URN.</summary>
public class LookupTests
{
    [Fact]
    public async Task A_resource_found_by_its_urn_has_the_outputs_registered_before_and_troubles_no_mock()
    {
        var mocks = new Recorder();
        Widget? found = null;

        await mocks.RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Text = "x" });
            found = new Widget("w", null, new CustomResourceOptions
            {
                Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w",
            });
        });

        Assert.Equal("x", await found!.Text.ValueAsync());
        Assert.Equal("w-id", await found.Id.ValueAsync());
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w", await found.Urn.ValueAsync());
        Assert.Equal(["w"], mocks.Names);
        Assert.Empty(mocks.Calls);
    }
}
