using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Two sets of options made one.</summary>
public class OptionsTests
{
    [Fact]
    public async Task Of_two_scalars_the_second_wins_when_it_is_there()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Id = "1", Protect = true, Version = "1", DeleteBeforeReplace = true, ImportId = "1" },
            new CustomResourceOptions { Id = "2", Protect = false, Version = "2", RetainOnDelete = true });

        Assert.Equal("2", await merged.Id!.ValueAsync());
        Assert.False(merged.Protect);
        Assert.Equal("2", merged.Version);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.Equal("1", merged.ImportId);
        Assert.True(merged.RetainOnDelete);
    }

    [Fact]
    public void Lists_follow_each_other()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "x" }, ReplaceOnChanges = { "r" } },
            new CustomResourceOptions { IgnoreChanges = { "b" }, AdditionalSecretOutputs = { "y" }, ReplaceOnChanges = { "s" } });

        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Equal(["r", "s"], merged.ReplaceOnChanges);
    }

    [Fact]
    public void Both_originals_stay_as_they_were()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, Protect = true };

        var merged = CustomResourceOptions.Merge(first, second);
        merged.IgnoreChanges.Add("c");

        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Null(first.Protect);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public void Nothing_is_as_good_as_empty_options()
    {
        Assert.Empty(CustomResourceOptions.Merge(null, null).IgnoreChanges);
        Assert.True(CustomResourceOptions.Merge(new CustomResourceOptions { Protect = true }, null).Protect);
        Assert.True(CustomResourceOptions.Merge(null, new CustomResourceOptions { Protect = true }).Protect);
        Assert.True(ComponentResourceOptions.Merge(new ComponentResourceOptions { Protect = true }, null).Protect);
    }

    [Fact]
    public async Task Of_two_providers_of_one_package_the_later_stays()
    {
        ComponentResourceOptions? merged = null;
        await new Recorder().RunAsync(() => merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { new TestProvider("early"), new TestProvider("foreign", "other") } },
            new ComponentResourceOptions { Providers = { new TestProvider("late") } }));

        Assert.Equal(["foreign", "late"], merged!.Providers.Select(provider => provider.GetResourceName()).Order());
    }

    [Fact]
    public async Task Dependencies_are_given_alone_in_lists_or_by_initializer()
    {
        var mocks = new Recorder();

        await mocks.RunAsync(() =>
        {
            Widget one = new("one"), two = new("two");
            CustomResource custom = one;
            Resource any = two;
            CustomResourceOptions[] options =
            [
                new() { DependsOn = one },
                new() { DependsOn = { one, two } },
                new() { DependsOn = new[] { any, custom } },
                new() { DependsOn = new List<Resource> { one, two } },
                new() { DependsOn = [one, two] },
                new() { DependsOn = new[] { custom } },
            ];
            foreach (var (index, option) in options.Index())
            {
                _ = new Widget($"dependent{index}", null, option);
            }
        });

        Assert.Equal(8, mocks.Resources.Count);
    }
}
