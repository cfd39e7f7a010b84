using Erp.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk;

/// <summary>What a program can ask of the deployment it runs in.</summary>
public class TestOptionsTests
{
    private sealed record Setting(string Project, string Stack, string Organization, bool IsDryRun);

    [Fact]
    public async Task Without_options_a_run_is_a_preview_of_stack_in_project()
        => Assert.Equal(new Setting("project", "stack", "organization", IsDryRun: true), await SettingAsync(new TestOptions()));

    [Fact]
    public async Task Null_options_mean_the_defaults()
        => Assert.Equal(new Setting("project", "stack", "organization", IsDryRun: true), await SettingAsync(null!));

    [Fact]
    public async Task Given_options_are_what_the_program_sees()
    {
        var options = new TestOptions { ProjectName = "erp", StackName = "dev", OrganizationName = "us", IsPreview = false };

        Assert.Equal(new Setting("erp", "dev", "us", IsDryRun: false), await SettingAsync(options));
    }

    [Fact]
    public async Task The_root_directory_is_the_given_one()
    {
        string? directory = null;

        await Deployment.TestAsync(
            new Recorder(), new TestOptions { RootDirectory = "/somewhere" }, () => { directory = Deployment.Instance.RootDirectory; });

        Assert.Equal("/somewhere", directory);
    }

    [Fact]
    public async Task Reading_the_root_directory_without_one_fails()
        => await new Recorder().RunAsync(() => { Assert.Throws<InvalidOperationException>(() => Deployment.Instance.RootDirectory); });

    private static async Task<Setting> SettingAsync(TestOptions options)
    {
        Setting? seen = null;
        await Deployment.TestAsync(new Recorder(), options, () =>
        {
            var instance = Deployment.Instance;
            seen = new Setting(instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun);
        });

        return seen!;
    }
}
