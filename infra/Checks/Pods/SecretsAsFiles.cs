using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class SecretsAsFiles() : ContainerRule("ERP032", "Secrets as files, not as variables",
    "Mount the Secret read-only and let the application read the file; if it only reads variables, record an exception.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        foreach (var source in container.Node["envFrom"].Items.Where(e => e["secretRef"].Exists))
            yield return source["secretRef"].Because($"Container {container.Name} of {pod.Owner} has a whole Secret in its environment, where every child process and crash report sees it");
        foreach (var variable in container.Node["env"].Items.Where(e => e["valueFrom"]["secretKeyRef"].Exists))
            yield return variable.Because($"Container {container.Name} of {pod.Owner} has the secret {variable["name"].Text} in its environment, where every child process and crash report sees it");
    }
}
