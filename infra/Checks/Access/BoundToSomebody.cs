using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Access;

public sealed class BoundToSomebody() : ObjectRule("ERP063", "Bindings of somebody to something",
    "Bind an existing role to a named ServiceAccount or group; never to anonymous, all authenticated or default accounts.", Severities.Error, "RoleBinding", "ClusterRoleBinding")
{
    private static readonly string[] Anybody = ["system:anonymous", "system:unauthenticated", "system:authenticated", "system:masters"];
    private static readonly string[] BuiltIn = ["view", "edit", "admin", "cluster-admin"];

    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var role = item.Root["roleRef"];
        var name = role["name"].Text ?? "";
        if (!role["name"].IsUnknown && plan.Find(role["kind"].Text ?? "Role", item.Namespace, name) is null
            && !BuiltIn.Contains(name) && !name.StartsWith("system:", StringComparison.Ordinal) && !plan.Releases.Any(r => name.StartsWith(r.Name, StringComparison.Ordinal)))
            yield return role.Because($"{item} binds the {role["kind"].Text} '{name}', which the stack does not create");
        if (item.Root["subjects"].IsEmpty)
            yield return item.Root["subjects"].Because($"{item} binds nobody");
        foreach (var subject in item.Root["subjects"].Items)
        {
            if (Anybody.Contains(subject["name"].Text))
                yield return subject.Because($"{item} gives rights to {subject["name"].Text}");
            if (subject["kind"].Text != "ServiceAccount" || subject["name"].IsUnknown) continue;
            if (subject["name"].Text == "default")
                yield return subject.Because($"{item} gives rights to every pod that has no ServiceAccount of its own");
            else if (plan.Find("ServiceAccount", subject["namespace"].Scalar, subject["name"].Scalar) is null && !plan.MayBeMadeByOthers(subject["namespace"].Scalar, subject["name"].Scalar))
                yield return subject.Because($"{item} gives rights to the ServiceAccount {subject["namespace"].Scalar}/{subject["name"].Scalar}, which the stack does not create");
        }
    }
}
