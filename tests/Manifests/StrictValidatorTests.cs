using System.Text.Json.Nodes;

namespace Erp.Tests.Manifests;

/// <summary>The validator itself: what is right passes, each kind of mistake is found.</summary>
public sealed class StrictValidatorTests
{
    private static JsonObject Deployment => JsonNode.Parse("""
        {
          "apiVersion": "apps/v1", "kind": "Deployment", "metadata": { "name": "sales-service" },
          "spec": {
            "replicas": 3,
            "selector": { "matchLabels": { "app": "sales" } },
            "template": {
              "metadata": { "labels": { "app": "sales" } },
              "spec": { "containers": [{ "name": "sales", "image": "sales:1", "resources": { "limits": { "memory": "2Gi" } } }] }
            }
          }
        }
        """)!.AsObject();

    private static JsonObject Monitor => JsonNode.Parse("""
        {
          "apiVersion": "monitoring.coreos.com/v1", "kind": "ServiceMonitor", "metadata": { "name": "sales-service" },
          "spec": { "selector": {}, "endpoints": [{ "port": "metrics" }] }
        }
        """)!.AsObject();

    [StrictFact]
    public void Right_objects_pass_and_each_mistake_is_named()
    {
        var wrong = new Dictionary<string, JsonObject>
        {
            ["unknown-field"] = Changed(Deployment, d => d["spec"]!["replica"] = 3),
            ["wrong-type"] = Changed(Deployment, d => d["spec"]!["replicas"] = "3"),
            ["missing-field"] = Changed(Deployment, d => d["spec"]!.AsObject().Remove("selector")),
            ["wrong-quantity"] = Changed(Deployment, d => d["spec"]!["template"]!["spec"]!["containers"]![0]!["resources"]!["limits"]!["memory"] = "2GiB"),
            ["unknown-kind"] = Changed(Deployment, d => d["kind"] = "Deploymnt"),
            ["unknown-field-of-a-crd"] = Changed(Monitor, m => m["spec"]!["endpoints"]![0]!["intervall"] = "15s"),
        };
        foreach (var (name, value) in wrong) value["metadata"]!["name"] = name;

        var complaints = StrictValidator.Complaints([Deployment, Monitor, .. wrong.Values]);

        Assert.Equal(wrong.Keys.Order(StringComparer.Ordinal), complaints.Select(c => c[(c.IndexOf('/') + 1)..c.IndexOf(':')]).Distinct().Order(StringComparer.Ordinal));
    }

    private static JsonObject Changed(JsonObject value, Action<JsonObject> change)
    {
        change(value);
        return value;
    }
}
