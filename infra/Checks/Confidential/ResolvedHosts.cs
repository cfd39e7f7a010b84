using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Confidential;

public sealed class ResolvedHosts() : PlanRule("ERP073", "Addresses of Services that exist",
    "Take host and port from the component's endpoint instead of writing them.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var ours = plan.Of("Namespace").Select(n => n.Name).ToHashSet();
        var texts = plan.Of("ConfigMap").SelectMany(m => m.Root["data"].Entries)
            .Concat(plan.Pods.SelectMany(p => p.AllContainers).SelectMany(c => c.Node["env"].Items).Select(e => e["value"]));
        foreach (var place in texts.Where(t => t.Text is not null))
            foreach (var (service, home, port) in ClusterHost.In(place.Text!).Where(h => ours.Contains(h.Namespace)))
            {
                var target = plan.Find("Service", home, service);
                if (target is null && !plan.MayBeMadeByOthers(home, service))
                    yield return place.Because($"{place.Resource.Name} points at {service}.{home}.svc, a Service that the stack does not create");
                else if (target is not null && port is not null && target.Spec["ports"].Items.All(p => p["port"].Int != port))
                    yield return place.Because($"{place.Resource.Name} points at port {port} of {target}, which has no such port");
            }
    }
}
