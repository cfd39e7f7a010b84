using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network.Edges;

/// <summary>Hosts of the Gateway API, with the policies that Envoy Gateway knows beside it.</summary>
internal sealed class GatewayHosts(PlanIndex plan)
{
    private const string Envoy = "gateway.envoyproxy.io/";

    private readonly AttachedRoutes _routes = new(plan);
    private readonly ILookup<(string? Kind, string? Name), (KubeObject Policy, Node Target)> _policies = plan.Of("BackendTrafficPolicy", "ClientTrafficPolicy")
        .SelectMany(p => p.Spec["targetRefs"].Items.Append(p.Spec["targetRef"]).Where(t => t.Exists).Select(t => (Policy: p, Target: t)))
        .ToLookup(t => (t.Target["kind"].Text, t.Target["name"].Text));

    public IEnumerable<Violation> Check() =>
        from gateway in plan.Of("Gateway")
        from listener in gateway.Spec["listeners"].Items
        where listener["protocol"].Text == "HTTPS" && listener["tls"]["mode"].Text != "Passthrough"
        from violation in Check(gateway, listener)
        select violation;

    private IEnumerable<Violation> Check(KubeObject gateway, Node listener)
    {
        var host = listener["hostname"].Text ?? "any host";
        var plain = gateway.Spec["listeners"].Items.Where(l => l["protocol"].Text == "HTTP").ToList();
        if (plain.Count > 0 && !plain.SelectMany(l => _routes.Of(gateway, l)).Any(r => IsFor(r, listener) && r.Spec["rules"].Items.All(AttachedRoutes.Redirects)))
            yield return listener.Because($"Whoever calls {host} without TLS is not led to HTTPS");
        foreach (var rule in _routes.Of(gateway, listener).SelectMany(r => r.Spec["rules"].Items).Where(r => !r["backendRefs"].IsEmpty && !IsStrict(r)))
            yield return rule.Because($"{host} does not tell browsers to come by HTTPS only ({HstsRules.Header})");
        if (!IsEnvoys(gateway)) yield break;
        if (!Policies("ClientTrafficPolicy", "Gateway", gateway.Name).Any(p => Applies(p.Target, listener) && p.Policy.Spec["tls"]["minVersion"].Scalar is "1.2" or "1.3"))
            yield return listener.Because($"Nothing says that {host} speaks TLS 1.2 or newer");
        var whole = Policies("BackendTrafficPolicy", "Gateway", gateway.Name).Any(p => p.Policy.Spec["rateLimit"].Exists);
        foreach (var route in _routes.Of(gateway, listener).Where(r => !whole && !Policies("BackendTrafficPolicy", "HTTPRoute", r.Name).Any(p => p.Policy.Namespace == r.Namespace && p.Policy.Spec["rateLimit"].Exists)))
            yield return route.Metadata["name"].Because($"One caller may send to {host} as much as it likes");
    }

    // Where another controller serves the class, its policies are its own, and the plan does not show what they say.
    private bool IsEnvoys(KubeObject gateway) =>
        plan.Find("GatewayClass", "", gateway.Spec["gatewayClassName"].Text ?? "")?.Spec["controllerName"].Text is not { } controller || controller.StartsWith(Envoy, StringComparison.Ordinal);

    private IEnumerable<(KubeObject Policy, Node Target)> Policies(string kind, string target, string name) => _policies[(target, name)].Where(p => p.Policy.Kind == kind);

    private static bool Applies(Node target, Node listener) => !target["sectionName"].Exists || target["sectionName"].Text == listener["name"].Text;

    private static bool IsFor(KubeObject route, Node listener) =>
        route.Spec["hostnames"].IsEmpty || !listener["hostname"].Exists || route.Spec["hostnames"].Texts.Contains(listener["hostname"].Text);

    private static bool IsStrict(Node rule) => rule["filters"].Items.Select(f => f["responseHeaderModifier"])
        .Any(m => m["set"].Items.Concat(m["add"].Items).Any(h => HstsRules.Header.Equals(h["name"].Text, StringComparison.OrdinalIgnoreCase)));
}
