using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class RestrictedContainers() : ContainerRule("ERP020", "Containers that cannot gain rights",
    "Use RestrictedPod.Container(): no escalation, no capabilities, read-only root, seccomp RuntimeDefault.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        var context = container.SecurityContext;
        var what = $"Container {container.Name} of {pod.Owner}";
        if (context["privileged"].Flag == true)
            yield return context["privileged"].Because($"{what} is privileged: it owns the node");
        if (context["allowPrivilegeEscalation"].Flag != false)
            yield return context["allowPrivilegeEscalation"].Because($"{what} may gain more rights than it started with");
        if (context["readOnlyRootFilesystem"].Flag != true)
            yield return context["readOnlyRootFilesystem"].Because($"{what} may write to its own image");
        if (!context["capabilities"]["drop"].Texts.Contains("ALL"))
            yield return context["capabilities"]["drop"].Because($"{what} keeps capabilities of root");
        foreach (var added in context["capabilities"]["add"].Items.Where(a => a.Text != "NET_BIND_SERVICE"))
            yield return added.Because($"{what} adds the capability {added.Text}");
        if ((context["seccompProfile"]["type"].Text ?? pod.Spec["securityContext"]["seccompProfile"]["type"].Text) is not ("RuntimeDefault" or "Localhost"))
            yield return context["seccompProfile"].Because($"{what} may use every system call");
        if (context["procMount"].Text is not (null or "Default"))
            yield return context["procMount"].Because($"{what} sees an unmasked /proc");
    }
}
