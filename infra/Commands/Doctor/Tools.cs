namespace Erp.Infra.Commands.Doctor;

/// <summary>The programs around this one.</summary>
internal static class Tools
{
    public static IEnumerable<Tool> All =>
    [
        new("dotnet", ["--version"], "builds erp when a source has changed") { Fix = "install the .NET 10 SDK: https://dotnet.microsoft.com/download", Required = true },
        new("pulumi", ["version"], "deploys") { Fix = ByHand("pulumi", "curl -fsSL https://get.pulumi.com | sh", "brew install pulumi/tap/pulumi", "winget install pulumi"), ForDeployment = true },
        new("aws", ["--version"], "signs in to an EKS cluster") { Fix = ByHand("aws", "sudo apt-get install awscli", "brew install awscli", "winget install Amazon.AWSCLI"), ForDeployment = true },
        new("kubectl", ["version", "--client"], "looks at what runs") { Fix = ByHand("kubectl", "see https://kubernetes.io/docs/tasks/tools", "brew install kubectl", "winget install Kubernetes.kubectl") },
        new("helm", ["version", "--short"], "looks at releases; pulumi brings its own") { Fix = ByHand("helm", "see https://helm.sh/docs/intro/install", "brew install helm", "winget install Helm.Helm") },
        new("git", ["--version"], "compares with another revision: erp preview --against REF") { Fix = ByHand("git", "sudo apt-get install git", "brew install git", "winget install Git.Git") },
    ];

    private static string ByHand(string name, string linux, string mac, string windows) =>
        OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : OperatingSystem.IsLinux() ? linux : $"install {name}";
}
