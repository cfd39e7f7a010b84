using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network.Edges;

/// <summary>Which routes hang on which listeners of a Gateway.</summary>
internal sealed class AttachedRoutes(PlanIndex plan)
{
    private readonly ILookup<(string Namespace, string Name), (KubeObject Route, Node Parent)> _byGateway = plan.Of("HTTPRoute")
        .SelectMany(r => r.Spec["parentRefs"].Items.Select(p => (Route: r, Parent: p)))
        .ToLookup(a => (a.Parent["namespace"].Text ?? a.Route.Namespace, a.Parent["name"].Text ?? ""));

    public IEnumerable<KubeObject> Of(KubeObject gateway, Node listener) => _byGateway[(gateway.Namespace, gateway.Name)]
        .Where(a => !a.Parent["sectionName"].Exists || a.Parent["sectionName"].Text == listener["name"].Text)
        .Select(a => a.Route).Distinct();

    /// <summary>Does a rule lead elsewhere, and answer nothing itself?</summary>
    public static bool Redirects(Node rule) => rule["filters"].Items.Any(f => f["type"].Text == "RequestRedirect") && rule["backendRefs"].IsEmpty;
}
