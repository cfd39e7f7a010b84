using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Access;

public sealed class NoWildcards() : ObjectRule("ERP061", "Rights that are counted",
    "List the API groups, resources and verbs that are used; bind a role of your own instead of cluster-admin.", Severities.Error, "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding")
{
    private static readonly string[] Almighty = ["cluster-admin", "admin", "edit"];

    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var star in item.Root["rules"].Items.SelectMany(r => r.Leaves()).Where(l => l.Text == "*"))
            yield return star.Because($"{item} grants everything there is and ever will be ('*')");
        if (item.Kind.EndsWith("Binding", StringComparison.Ordinal) && item.Root["roleRef"]["kind"].Text == "ClusterRole" && Almighty.Contains(item.Root["roleRef"]["name"].Text))
            yield return item.Root["roleRef"].Because($"{item} binds {item.Root["roleRef"]["name"].Text}");
    }
}
