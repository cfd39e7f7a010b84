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

    private static JsonObject Policy => JsonNode.Parse("""
        {
          "apiVersion": "gateway.envoyproxy.io/v1alpha1", "kind": "BackendTrafficPolicy", "metadata": { "name": "sales-service" },
          "spec": { "targetRefs": [{ "group": "gateway.networking.k8s.io", "kind": "HTTPRoute", "name": "sales" }] }
        }
        """)!.AsObject();

    private static JsonObject Pool => JsonNode.Parse("""
        {
          "apiVersion": "karpenter.sh/v1", "kind": "NodePool", "metadata": { "name": "general" },
          "spec": { "template": { "spec": { "nodeClassRef": { "group": "karpenter.k8s.aws", "kind": "EC2NodeClass", "name": "general" }, "requirements": [] } } }
        }
        """)!.AsObject();

    private static JsonObject Component => JsonNode.Parse("""
        {
          "apiVersion": "dapr.io/v1alpha1", "kind": "Component", "metadata": { "name": "pubsub" },
          "spec": { "type": "pubsub.redis", "version": "v1", "metadata": [{ "name": "redisHost", "value": "redis:6379" }] }
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
            ["unknown-field-of-envoy"] = Changed(Policy, p => p["spec"]!["ratelimit"] = new JsonObject()),
            ["unknown-field-of-karpenter"] = Changed(Pool, p => p["spec"]!["limit"] = new JsonObject()),
            ["unknown-field-of-our-schema"] = Changed(Component, c => c["spec"]!["versions"] = "v1"),
            ["wrong-type-of-our-schema"] = Changed(Component, c => c["spec"]!["version"] = 1),
            ["missing-field-of-our-schema"] = Changed(Component, c => c["spec"]!.AsObject().Remove("type")),
            ["kind-that-nobody-knows"] = Changed(Component, c => c["apiVersion"] = "dapr.io/v9"),
            ["unknown-field-of-a-crd"] = Changed(Monitor, m => m["spec"]!["endpoints"]![0]!["intervall"] = "15s"),
        };
        foreach (var (name, value) in wrong) value["metadata"]!["name"] = name;

        var complaints = StrictValidator.Complaints([Deployment, Monitor, Policy, Pool, Component, .. wrong.Values]);

        Assert.Equal(wrong.Keys.Order(StringComparer.Ordinal), complaints.Select(c => c[(c.IndexOf('/') + 1)..c.IndexOf(':')]).Distinct().Order(StringComparer.Ordinal));
    }

    private static JsonObject Changed(JsonObject value, Action<JsonObject> change)
    {
        change(value);
        return value;
    }
}
