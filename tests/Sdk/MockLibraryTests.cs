using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>Mocks that others wrote: Moq's and the SDK's own.</summary>
public class MockLibraryTests
{
    [Fact]
    public async Task Moq_can_echo_the_inputs()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ((string?)args.Name, (object)args.Inputs));
        Widget? widget = null;

        await mocks.Object.RunAsync(() => { widget = new Widget("w", new WidgetArgs { Text = "x" }); });

        Assert.Equal("w", await widget!.Id.ValueAsync());
        Assert.Equal("x", await widget.Text.ValueAsync());
    }

    [Fact]
    public async Task A_loose_mock_without_set_up_fails_the_run_for_want_of_a_state()
    {
        var failure = await new Mock<IMocks>().Object.FailAsync(() => { _ = new Widget("w"); });

        Assert.Contains("System.NullReferenceException", failure.Message);
    }

    [Fact]
    public async Task A_strict_mock_fails_the_run_with_its_own_exception()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);

        var failure = await mocks.Object.FailAsync(() => { _ = new Widget("w"); });

        Assert.Contains("Moq.MockException", failure.Message);
    }

    [Fact]
    public async Task Empty_mocks_echo_the_inputs_and_know_no_id()
    {
        Widget? widget = null;

        await new EmptyMocks().RunAsync(() => { widget = new Widget("w", new WidgetArgs { Text = "x" }); });

        Assert.Equal("x", await widget!.Text.ValueAsync());
        Assert.False(await widget.Id.IsKnownAsync());
    }

    [Fact]
    public async Task Mocks_need_not_care_for_registered_outputs()
        => await ((IMocks)new EmptyMocks()).RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            "urn", ImmutableDictionary<string, Output<object?>>.Empty));
}
