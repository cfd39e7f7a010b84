using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

public class ShellcheckTests
{
    private static readonly string[] Files =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "components"), "*.sh", SearchOption.AllDirectories).Order()];

    public static TheoryData<string> Scripts => [.. Files.Select(file => Path.GetRelativePath(Repository.Root, file))];

    [RealServerFact(Programs.Shellcheck)]
    public async Task Every_script_is_clean()
    {
        var result = await Shell.Run(Programs.Shellcheck, ["--shell=sh", "--external-sources", "--source-path=SCRIPTDIR", .. Files]);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Every_script_parses_in_the_shells_of_its_images(string script)
    {
        (await Shell.Run("dash", ["-n", Path.Combine(Repository.Root, script)])).Succeeded();
        if (Programs.Exists(Programs.Busybox)) (await Shell.Run(Programs.Busybox, ["sh", "-n", Path.Combine(Repository.Root, script)])).Succeeded();
    }
}
