using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class MountedVolumes() : PodRule("ERP005", "Every mount has its volume",
    "Name a volume of the same pod (or a claim template of the StatefulSet); mount each path once; remove volumes that nobody mounts.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var volumes = pod.Spec["volumes"].Items.ToList();
        var known = volumes.Select(v => v["name"].Text)
            .Concat(pod.Owner.Spec["volumeClaimTemplates"].Items.Select(t => t["metadata"]["name"].Text)).ToHashSet();
        var mounted = new HashSet<string?>();
        foreach (var container in pod.AllContainers)
        {
            var paths = new HashSet<string?>();
            foreach (var mount in container.Node["volumeMounts"].Items.Concat(container.Node["volumeDevices"].Items))
            {
                mounted.Add(mount["name"].Text);
                if (!known.Contains(mount["name"].Text))
                    yield return mount["name"].Because($"{pod.Owner} mounts the volume '{mount["name"].Text}', which the pod does not have");
                if (mount["mountPath"].Exists && !paths.Add(mount["mountPath"].Text?.TrimEnd('/')))
                    yield return mount["mountPath"].Because($"{pod.Owner} mounts two volumes at {mount["mountPath"].Text}");
            }
        }
        foreach (var idle in volumes.Where(v => !mounted.Contains(v["name"].Text)))
            yield return idle.Because($"{pod.Owner} has the volume '{idle["name"].Text}', which no container mounts");
        foreach (var twice in volumes.GroupBy(v => v["name"].Text).SelectMany(g => g.Skip(1)))
            yield return twice.Because($"{pod.Owner} has two volumes called '{twice["name"].Text}'");
    }
}
