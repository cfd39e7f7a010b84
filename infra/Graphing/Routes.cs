using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Graphing;

/// <summary>The way in: from the internet over gateways and routes to the workloads behind their Services.</summary>
internal static class Routes
{
    public const string Internet = "outside/internet";
    public const string InternetName = "Internet";
    public const string Outside = "outside";

    public static void Add(GraphBuilder graph, PlanIndex plan)
    {
        foreach (var ingress in plan.Of("Ingress"))
        {
            Enter(graph, Inventory.IdOf(ingress));
            foreach (var rule in ingress.Spec["rules"].Items)
                foreach (var path in rule["http"]["paths"].Items)
                    Lead(graph, plan, Inventory.IdOf(ingress), path["backend"]["service"]["name"].Text, ingress.Namespace, $"{rule["host"].Text}{path["path"].Text}");
        }
        foreach (var route in plan.Of("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute"))
            foreach (var parent in route.Spec["parentRefs"].Items)
            {
                var gateway = $"gateway/{parent["name"].Text}";
                if (graph.KindOf(gateway) is null) continue;
                Enter(graph, gateway);
                foreach (var rule in route.Spec["rules"].Items)
                    foreach (var target in rule["backendRefs"].Items)
                        Lead(graph, plan, gateway, target["name"].Text, target["namespace"].Text ?? route.Namespace, Where(route, rule));
            }
        foreach (var open in plan.Of("Service").Where(s => s.Spec["type"].Text == "LoadBalancer"))
            foreach (var pod in plan.Selected(open.Spec["selector"], open.Namespace))
            {
                Enter(graph, Inventory.IdOf(pod.Owner));
            }
    }

    /// <summary>Something that the internet reaches.</summary>
    public static void Enter(GraphBuilder graph, string edge)
    {
        graph.Node(Internet, InternetName, NodeKind.Outside, Outside);
        graph.Edge(Internet, edge, EdgeKind.Route);
    }

    private static void Lead(GraphBuilder graph, PlanIndex plan, string edge, string? service, string home, string label)
    {
        if (service is null || plan.Find("Service", home, service) is not { } target) return;
        foreach (var pod in plan.Selected(target.Spec["selector"], home)) graph.Edge(edge, Inventory.IdOf(pod.Owner), EdgeKind.Route, label);
    }

    private static string Where(KubeObject route, Node rule) =>
        $"{route.Spec["hostnames"].Texts.FirstOrDefault()}{rule["matches"].Items.Select(m => m["path"]["value"].Text).FirstOrDefault()}";
}
