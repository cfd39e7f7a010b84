using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class RoutedBackends() : PlanRule("ERP055", "Routes that end at a Service",
    "Name a Service of the stack and one of its ports.", Severities.Error)
{
    private const string ActionPrefix = "alb.ingress.kubernetes.io/actions.";
    private const string ByAnnotation = "use-annotation";

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var ingresses = plan.Of("Ingress").SelectMany(i => i.Spec["rules"].Items.SelectMany(r => r["http"]["paths"].Items).Select(p => (Route: i, Backend: p["backend"]["service"])));
        foreach (var (route, backend) in ingresses)
            foreach (var (name, port) in Targets(route, backend))
                if (Mistake(plan, route, name, route.Namespace, port) is { } violation)
                    yield return violation;
        var routes = plan.Of("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute").SelectMany(i => i.Spec["rules"].Items.SelectMany(r => r["backendRefs"].Items).Select(b => (Route: i, Backend: b)));
        foreach (var (route, backend) in routes.Where(r => (r.Backend["kind"].Text ?? "Service") == "Service"))
            if (Mistake(plan, route, backend["name"], backend["namespace"].Text ?? route.Namespace, backend["port"]) is { } violation)
                yield return violation;
    }

    // An AWS load balancer's action is written as an annotation and named where a Service would be.
    private static IEnumerable<(Node Name, Node Port)> Targets(KubeObject ingress, Node backend)
    {
        var action = ingress.Root["metadata"]["annotations"][$"{ActionPrefix}{backend["name"].Text}"];
        if (backend["port"]["name"].Text != ByAnnotation || !action.Exists)
            return [(backend["name"], backend["port"]["number"] is { Exists: true } number ? number : backend["port"]["name"])];
        return action.Parsed()["forwardConfig"]["targetGroups"].Items.Select(g => (g["serviceName"], g["servicePort"]));
    }

    private static Violation? Mistake(PlanIndex plan, KubeObject route, Node name, string home, Node port)
    {
        if (name.IsUnknown || name.Text is not { } text) return null;
        var service = plan.Find("Service", home, text);
        if (service is null)
            return plan.MayBeMadeByOthers(home, text) ? null : name.Because($"{route} sends to the Service {home}/{text}, which the stack does not create");
        return port.Exists && !port.IsUnknown && !service.Spec["ports"].Items.Any(p => p["port"].Scalar == port.Scalar || p["name"].Scalar == port.Scalar)
            ? port.Because($"{route} sends to port {port.Scalar} of {service}, which has no such port")
            : null;
    }
}
