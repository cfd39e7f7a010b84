using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class ValidNames() : PlanRule("ERP001", "Names that the API server accepts",
    "Use lower-case letters, digits and '-'; start and end with a letter or digit; keep to 63 characters (52 for a CronJob).", Severities.Error)
{
    // The controller appends eleven characters to make the name of each Job.
    private const int CronJobLength = 52;

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var item in plan.Objects)
        {
            var name = item.Metadata["name"];
            if (!name.Exists)
                yield return item.Metadata.Because($"{item} has no name of its own, so every new stack would call it differently");
            else if (!name.IsUnknown && !IsValid(item.Kind, item.Name))
                yield return name.Because($"'{item.Name}' is not a name that a {item.Kind} can have");
        }
        foreach (var secret in PullSecrets(plan).Where(s => !s.IsUnknown && !Names.IsSubdomain(s.Scalar)))
            yield return secret.Because($"'{secret.Scalar}' is not a name that a Secret can have, so there are no credentials for the registry");
        foreach (var pod in plan.Pods)
            foreach (var container in pod.AllContainers.Where(c => !Names.IsLabel(c.Name)))
                yield return container.Node["name"].Because($"'{container.Name}' is not a name that a container of {pod.Owner} can have");
    }

    private static IEnumerable<Node> PullSecrets(PlanIndex plan) => plan.Pods.Select(p => p.Spec).Concat(plan.Of("ServiceAccount").Select(a => a.Root))
        .SelectMany(holder => holder["imagePullSecrets"].Items).Select(s => s["name"]);

    private static bool IsValid(string kind, string name) => kind switch
    {
        "Service" or "Namespace" or "StatefulSet" or "Deployment" or "DaemonSet" or "Job" or "Rollout" => Names.IsLabel(name),
        "CronJob" => Names.IsLabel(name) && name.Length <= CronJobLength,
        // Roles may be named like system:controller:foo.
        "Role" or "ClusterRole" or "RoleBinding" or "ClusterRoleBinding" => Names.IsSubdomain(name.Replace(':', '-')),
        _ => Names.IsSubdomain(name),
    };
}
