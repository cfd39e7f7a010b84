using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Random;

namespace Erp.Tests.Sdk;

/// <summary>Random values under mocks: nothing is drawn.</summary>
public class RandomTests
{
    [Fact]
    public async Task A_password_is_what_the_mock_says()
    {
        RandomPassword? password = null;
        await Recorder.Giving(("result", "drawn"))
            .RunAsync(() => { password = new RandomPassword("p", new RandomPasswordArgs { Length = 16 }); });

        Assert.Equal("drawn", await password!.Result.ValueAsync());
        Assert.False(await password.Result.IsSecretAsync());
    }

    [Fact]
    public async Task A_password_is_a_secret_when_the_mock_says_so()
    {
        RandomPassword? password = null;
        await Recorder.Giving(("result", Output.CreateSecret("drawn")))
            .RunAsync(() => { password = new RandomPassword("p", new RandomPasswordArgs { Length = 16 }); });

        Assert.True(await password!.Result.IsSecretAsync());
    }

    [Fact]
    public async Task Without_a_word_of_the_mock_it_is_nothing_in_an_update_and_unknown_in_a_preview()
    {
        RandomPassword? updated = null, previewed = null;
        var mocks = new Recorder();

        await mocks.RunAsync(() => { updated = new RandomPassword("p", new RandomPasswordArgs { Length = 16 }); });
        await mocks.PreviewAsync(() => { previewed = new RandomPassword("p", new RandomPasswordArgs { Length = 16 }); });

        Assert.True(await updated!.Result.IsKnownAsync());
        Assert.Null(await updated.Result.ValueAsync());
        Assert.False(await previewed!.Result.IsKnownAsync());
        Assert.All(mocks.Resources, resource => Assert.Equal("random:index/randomPassword:RandomPassword", resource.Type));
        Assert.All(mocks.Resources, resource => Assert.Equal(16.0, resource.Inputs["length"]));
    }

    [Fact]
    public async Task A_length_must_be_given()
    {
        var failure = await Runs.FailAsync(() => { _ = new RandomPassword("p", new RandomPasswordArgs()); });

        Assert.Contains("Pulumi.Random.RandomPasswordArgs.Length is required but was not given a value", failure.Message);
    }

    [Fact]
    public async Task No_arguments_are_arguments_without_a_length()
    {
        var failure = await Runs.FailAsync(() => { _ = new RandomPassword("p", null!); });

        Assert.Contains("Pulumi.Random.RandomPasswordArgs.Length is required but was not given a value", failure.Message);
    }

    [Fact]
    public async Task A_pet_needs_no_arguments()
    {
        var mocks = new Recorder();

        await mocks.RunAsync(() => { _ = new RandomPet("p"); });

        Assert.Equal("random:index/randomPet:RandomPet", mocks["p"].Type);
        Assert.Empty(mocks["p"].Inputs);
    }
}
