using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class GracefulStop() : PodRule("ERP029", "Pods that finish what they began",
    "Set terminationGracePeriodSeconds and a preStop hook that waits until load balancers have heard of the end.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (pod.Owner.Kind is not ("Deployment" or "Rollout") || !plan.Services.Of(pod).Any()) yield break;
        var grace = pod.Spec["terminationGracePeriodSeconds"];
        if (!grace.Exists)
            yield return grace.Because($"{pod.Owner} does not say how long it needs to stop");
        foreach (var container in pod.Containers.Where(c => c.Ports.Any()))
        {
            var hook = container.Node["lifecycle"]["preStop"];
            if (hook.IsEmpty)
                yield return hook.Because($"Container {container.Name} of {pod.Owner} stops at once, while requests are still being sent to it");
            else if (hook["sleep"]["seconds"].Number >= grace.Number)
                yield return hook["sleep"]["seconds"].Because($"The hook of {pod.Owner} waits {hook["sleep"]["seconds"].Scalar} s, the whole of the grace period: nothing is left to finish requests");
        }
    }
}
