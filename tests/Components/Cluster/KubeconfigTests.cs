using System.Diagnostics;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Tests.Infra.Rendering;

namespace Erp.Tests.Components;

/// <summary>The kubeconfig as kubectl itself reads it.</summary>
public sealed class KubeconfigTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public KubeconfigTests() => File.WriteAllText(_file, EksKubeconfig.Json(TestClusters.Test, "https://erp.example", "Q0E="));

    public void Dispose() => File.Delete(_file);

    [KubectlFact]
    public void Kubectl_finds_cluster_context_and_the_command_that_gets_a_token()
    {
        var config = JsonNode.Parse(Kubectl("config", "view", "--raw", "-o", "json"))!;

        Assert.Equal("https://erp.example", (string?)config["clusters"]![0]!["cluster"]!["server"]);
        Assert.Equal("Q0E=", (string?)config["clusters"]![0]!["cluster"]!["certificate-authority-data"]);
        var exec = config["users"]![0]!["user"]!["exec"]!;
        Assert.Equal("aws eks get-token --cluster-name erp-test --region us-east-1 --output json", $"{exec["command"]} {string.Join(' ', exec["args"]!.AsArray())}");
        Assert.Equal(("client.authentication.k8s.io/v1beta1", "Never"), ((string?)exec["apiVersion"], (string?)exec["interactiveMode"]));
    }

    [KubectlFact]
    public void Its_one_context_is_the_current_one_and_complete()
    {
        Assert.Equal("erp-test", Kubectl("config", "current-context").Trim());
        // Minified, kubectl keeps what the current context needs, and refuses when one of it is missing.
        var config = JsonNode.Parse(Kubectl("config", "view", "--minify", "-o", "json"))!;
        Assert.Equal(("erp-test", "erp-test"), ((string?)config["contexts"]![0]!["context"]!["cluster"], (string?)config["contexts"]![0]!["context"]!["user"]));
    }

    private string Kubectl(params string[] arguments)
    {
        using var kubectl = Process.Start(new ProcessStartInfo("kubectl", [.. arguments, "--kubeconfig", _file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = kubectl.StandardOutput.ReadToEndAsync();
        var error = kubectl.StandardError.ReadToEndAsync();
        kubectl.WaitForExit();
        Assert.True(kubectl.ExitCode == 0, error.Result);
        return output.Result;
    }
}
