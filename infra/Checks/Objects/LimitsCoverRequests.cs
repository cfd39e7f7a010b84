using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class LimitsCoverRequests() : ContainerRule("ERP006", "Limits are not below requests",
    "Raise the limit or lower the request, and write both as Kubernetes quantities (500m, 2Gi).", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        var resources = container.Node["resources"];
        foreach (var amount in resources["requests"].Entries.Concat(resources["limits"].Entries).Where(a => !a.IsUnknown && Quantity.Parse(a.Scalar) is null or < 0))
            yield return amount.Because($"'{amount.Scalar}' is not an amount of {amount.Key}");
        foreach (var limit in resources["limits"].Entries)
            if (Quantity.Parse(limit.Scalar) < Quantity.Parse(resources["requests"][limit.Key].Scalar))
                yield return limit.Because($"The {limit.Key} limit {limit.Scalar} of {pod.Owner} is below its request {resources["requests"][limit.Key].Scalar}: the API server refuses the pod");
    }
}
