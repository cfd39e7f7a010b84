using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class NodeIsolation() : PodRule("ERP022", "Pods apart from their node",
    "Remove host namespaces, host ports, host paths and runtime sockets; node agents come from charts that have a namespace of their own.", Severities.Error)
{
    private static readonly string[] Volumes = ["name", "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        foreach (var flag in new[] { pod.Spec["hostNetwork"], pod.Spec["hostPID"], pod.Spec["hostIPC"] }.Where(f => f.Flag == true))
            yield return flag.Because($"{pod.Owner} shares the {flag.Key} of its node");
        foreach (var port in pod.AllContainers.SelectMany(c => c.Ports).Where(p => p["hostPort"].Exists))
            yield return port["hostPort"].Because($"{pod.Owner} takes port {port["hostPort"].Scalar} of its node, past every NetworkPolicy");
        foreach (var source in pod.Spec["volumes"].Items.SelectMany(v => v.Entries).Where(e => !Volumes.Contains(e.Key)))
            yield return source.Because($"{pod.Owner} mounts a volume of kind {source.Key}, which Pod Security 'restricted' refuses");
        foreach (var sysctl in pod.Spec["securityContext"]["sysctls"].Items)
            yield return sysctl.Because($"{pod.Owner} changes the kernel setting {sysctl["name"].Text}");
    }
}
