namespace Erp.Tests.Build;

/// <summary>Which of the two builds is made where.</summary>
public class PulumiSdkTests
{
    private static readonly string[] Pulumi = ["Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes", "Pulumi.Random"];

    [Fact]
    public async Task Where_Pulumi_has_a_home_the_official_packages_are_taken_and_all_are_pinned()
    {
        using var build = new MSBuild { PulumiHome = AppContext.BaseDirectory };

        var choice = await build.ChoiceAsync();

        Assert.Equal("nuget", choice.Sdk);
        Assert.Equal(Pulumi, choice.Packages);
        Assert.Equal(Pulumi, choice.Pins);
        Assert.Empty(choice.Projects);
    }

    [Fact]
    public async Task Pulumi_s_home_is_looked_for_in_the_user_s()
    {
        using var build = new MSBuild();
        Directory.CreateDirectory(Path.Combine(build.Home, ".pulumi"));

        Assert.Equal("nuget", (await build.ChoiceAsync()).Sdk);
    }

    [Fact]
    public async Task Without_any_home_of_Pulumi_the_stand_ins_are_taken_and_no_package()
    {
        using var build = new MSBuild();

        var choice = await build.ChoiceAsync();

        Assert.Equal("offline", choice.Sdk);
        Assert.Empty(choice.Packages);
        Assert.Equal(Pulumi, choice.Projects);
    }

    [Fact]
    public async Task A_home_of_Pulumi_that_is_missing_is_none()
    {
        using var build = new MSBuild { PulumiHome = Path.Combine(AppContext.BaseDirectory, "missing") };

        Assert.Equal("offline", (await build.ChoiceAsync()).Sdk);
    }

    [Theory]
    [InlineData("offline")]
    [InlineData("nuget")]
    public async Task Whoever_names_the_build_gets_it(string sdk)
    {
        using var build = new MSBuild { PulumiHome = sdk == "offline" ? AppContext.BaseDirectory : null };

        Assert.Equal(sdk, (await build.ChoiceAsync($"-p:PulumiSdk={sdk}")).Sdk);
    }

    [Fact]
    public async Task Any_other_build_is_refused_with_the_two_there_are()
    {
        using var build = new MSBuild();

        var (exitCode, text) = await build.RunAsync("-t:Restore", "-p:PulumiSdk=oflline");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("PulumiSdk is 'oflline'", text);
        Assert.Contains("'nuget'", text);
        Assert.Contains("'offline'", text);
    }
}
