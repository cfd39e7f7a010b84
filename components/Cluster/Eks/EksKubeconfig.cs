using System.Text.Json.Nodes;
using Pulumi;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>How to reach the cluster: an address, and the command that gets a short-lived token. It holds no credential, but shows where to knock.</summary>
public static class EksKubeconfig
{
    public static Output<string> Of(Eks.Cluster cluster, EksSettings settings) =>
        Output.CreateSecret(Output.Tuple(cluster.Endpoint, cluster.CertificateAuthority).Apply(c => Json(settings, c.Item1, c.Item2.Data!)));

    public static string Json(EksSettings settings, string endpoint, string authority) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["clusters"] = Named(settings, "cluster", new() { ["server"] = endpoint, ["certificate-authority-data"] = authority }),
        ["contexts"] = Named(settings, "context", new() { ["cluster"] = settings.Name, ["user"] = settings.Name }),
        ["current-context"] = settings.Name,
        ["users"] = Named(settings, "user", new()
        {
            ["exec"] = new JsonObject
            {
                ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
                ["command"] = "aws",
                ["args"] = new JsonArray("eks", "get-token", "--cluster-name", settings.Name, "--region", settings.Region, "--output", "json"),
                ["interactiveMode"] = "Never",
            },
        }),
    }.ToJsonString();

    private static JsonArray Named(EksSettings settings, string kind, JsonObject value) => [new JsonObject { ["name"] = settings.Name, [kind] = value }];
}
