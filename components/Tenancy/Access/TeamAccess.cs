using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Erp.Components;

/// <summary>The matrix as Roles and RoleBindings: each in one namespace, each for one group.</summary>
internal static class TeamAccess
{
    private const string RbacGroup = "rbac.authorization.k8s.io";

    public static void Create(TenantNamespace tenant, Team team, AccessLevel level)
    {
        var name = AccessNames.RoleOf(team, level);
        var role = new Role(tenant.Named(name), new RoleArgs
        {
            Metadata = tenant.Metadata(name),
            Rules = Permissions.Of(level).Select(p => new PolicyRuleArgs { ApiGroups = p.ApiGroups.ToArray(), Resources = p.Resources.ToArray(), Verbs = p.Verbs.ToArray() }).ToArray(),
        }, tenant.Options());
        _ = new RoleBinding(tenant.Named(name), new RoleBindingArgs
        {
            Metadata = tenant.Metadata(name),
            RoleRef = new RoleRefArgs { ApiGroup = RbacGroup, Kind = "Role", Name = role.Metadata.Apply(m => m.Name) },
            Subjects = new SubjectArgs { ApiGroup = RbacGroup, Kind = "Group", Name = AccessNames.GroupOf(team) },
        }, tenant.Options());
    }
}
