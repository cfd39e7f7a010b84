using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class BothEndsAgree() : PlanRule("ERP060", "Traffic that both ends allow",
    "Declare the use once (Uses, CalledBy); the policies of both ends follow from it. By hand: add the missing rule at the other end.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var traffic = new Traffic(plan);
        foreach (var policy in plan.Of("NetworkPolicy").Where(p => !Selector.IsEmpty(p.Spec["podSelector"])))
        {
            var pods = plan.Selected(policy.Spec["podSelector"], policy.Namespace).ToList();
            foreach (var rule in Traffic.Rules(policy, Traffic.Egress))
                foreach (var said in OneSided(traffic, policy, pods, rule, Traffic.Ingress)) yield return said;
            foreach (var rule in Traffic.Rules(policy, Traffic.Ingress))
                foreach (var said in OneSided(traffic, policy, pods, rule, Traffic.Egress)) yield return said;
        }
    }

    private static IEnumerable<Violation> OneSided(Traffic traffic, KubeObject policy, List<Pod> pods, Node rule, string otherEnd)
    {
        foreach (var peer in Traffic.Peers(rule).Items.Where(p => !Selector.IsEmpty(p["podSelector"])))
            foreach (var other in traffic.PodsOf(peer, policy.Namespace))
                foreach (var port in rule["ports"].Items)
                    if (pods.FirstOrDefault(p => p != other && !traffic.Allows(other, otherEnd, p, port)) is { } pod)
                        yield return port.Because(otherEnd == Traffic.Ingress
                            ? $"{policy} lets {pod.Owner} call {other.Owner} on port {port["port"].Scalar}, but {other.Owner} does not let it in"
                            : $"{policy} lets {other.Owner} call {pod.Owner} on port {port["port"].Scalar}, but {other.Owner} may not go out to it");
    }
}
