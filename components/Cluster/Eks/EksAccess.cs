using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>Who may speak to the API at all: the deployer as administrator, and each team as its group, whose rights are RBAC's to give.</summary>
internal static class EksAccess
{
    /// <returns>What must stand before anything can be done in the cluster.</returns>
    public static Resource Create(EksParts parts, Eks.Cluster cluster)
    {
        var deployer = new AccessEntry(parts.Name("deployer"), new AccessEntryArgs
        {
            ClusterName = cluster.Name,
            PrincipalArn = parts.Settings.DeployerRoleArn,
            Type = "STANDARD",
            Tags = parts.Tags("deployer"),
        }, parts.Options());
        foreach (var team in parts.Settings.Teams)
        {
            var name = team.Team.ToString().ToLowerInvariant();
            _ = new AccessEntry(parts.Name(name), new AccessEntryArgs
            {
                ClusterName = cluster.Name,
                PrincipalArn = team.RoleArn,
                Type = "STANDARD",
                KubernetesGroups = AccessNames.GroupOf(team.Team),
                Tags = parts.Tags(name),
            }, parts.Options());
        }

        return new AccessPolicyAssociation(parts.Name("deployer"), new AccessPolicyAssociationArgs
        {
            ClusterName = cluster.Name,
            PrincipalArn = deployer.PrincipalArn,
            PolicyArn = ManagedPolicies.ClusterAdministrator,
            AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
        }, parts.Options());
    }
}
