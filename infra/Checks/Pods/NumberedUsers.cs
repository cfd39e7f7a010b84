using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class NumberedUsers() : ContainerRule("ERP021", "Containers of a numbered, ordinary user",
    "Set runAsNonRoot, runAsUser and runAsGroup with ids of at least 10000, as RestrictedPod does.", Severities.Error)
{
    // Below this a container's user may also be a user of the node.
    private const int LowestId = 10000;

    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        if (Effective("runAsNonRoot") is { Flag: not true } root)
            yield return root.Because($"Container {container.Name} of {pod.Owner} may run as root");
        foreach (var id in new[] { Effective("runAsUser"), Effective("runAsGroup") })
            if (id is { IsUnknown: false } and not { Number: >= LowestId })
                yield return id.Because($"Container {container.Name} of {pod.Owner} has {id.Key} {(id.Exists ? id.Scalar : "of whatever the image says")}; it needs one of {LowestId} or more");

        Node Effective(string key) => container.SecurityContext[key] is { Exists: true } own ? own : pod.Spec["securityContext"][key];
    }
}
