using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Outputs that a stack class forgets or mistypes.</summary>
public class StackOutputTests
{
    [Fact]
    public async Task An_output_without_a_value_fails_the_run()
        => Assert.Equal(
            "Output(s) 'A' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            (await Runs.FailAsync<RunException>(() => new Recorder().RunStackAsync<Forgetful>())).Message);

    [Fact]
    public async Task An_output_of_another_type_fails_the_run()
        => Assert.EndsWith(
            "have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            (await Runs.FailAsync<RunException>(() => new Recorder().RunStackAsync<Mistyped>())).Message);

    [Fact]
    public void The_same_message_can_be_had_for_any_names()
    {
        var message = RunException.OutputsHaveIncorrectType(["Host", "Port"]).Message;

        Assert.Contains("Host", message);
        Assert.Contains("Port", message);
    }

    private sealed class Forgetful : Stack
    {
        [Output]
        public Output<string>? A { get; private set; }
    }

    private sealed class Mistyped : Stack
    {
        [Output]
        public string A { get; private set; } = "a";
    }
}
