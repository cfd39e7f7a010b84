using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Pods;

public sealed class CompleteResources() : ContainerRule("ERP023", "Requests and limits for everything",
    "Set cpu, memory and ephemeral-storage under both requests and limits; a memory limit of at most four times the request.", Severities.Error)
{
    private static readonly string[] Needed = ["cpu", "memory", "ephemeral-storage"];

    // Memory cannot be taken back: pods that use more than they asked for are killed when the node fills up.
    private const int HighestMemoryRatio = 4;

    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        var resources = container.Node["resources"];
        foreach (var side in new[] { resources["requests"], resources["limits"] })
            if (Needed.Where(n => !side[n].Exists).ToList() is { Count: > 0 } missing)
                yield return side.Because($"Container {container.Name} of {pod.Owner} has no {side.Key} for {string.Join(", ", missing)}");
        if (Quantity.Parse(resources["limits"]["memory"].Scalar) > HighestMemoryRatio * Quantity.Parse(resources["requests"]["memory"].Scalar))
            yield return resources["limits"]["memory"].Because(
                $"Container {container.Name} of {pod.Owner} may use more than {HighestMemoryRatio} times the memory it asks for ({resources["requests"]["memory"].Scalar} to {resources["limits"]["memory"].Scalar})");
    }
}
