namespace Erp.Components;

/// <summary>The people who work with the platform. Each team is a Kubernetes group.</summary>
public enum Team
{
    Developers,
    Qa,
    Operations,
}

/// <summary>What a team may do in one namespace; each level includes those before it.</summary>
public enum AccessLevel
{
    /// <summary>See objects and logs. Secrets are never among what can be seen.</summary>
    View,

    /// <summary>Also restart, scale and roll back what runs.</summary>
    Operate,

    /// <summary>Also open a shell in a container and forward its ports.</summary>
    Debug,
}

/// <summary>What a team may do: where the services run, and where their data lies.</summary>
public sealed record AccessGrant(Team Team, AccessLevel Application, AccessLevel Infra);

/// <summary>How teams and their rights are called.</summary>
public static class AccessNames
{
    /// <summary>The group as RBAC and the cluster's access entries know it.</summary>
    public static string GroupOf(Team team) => $"erp:{team.ToString().ToLowerInvariant()}";

    /// <summary>The name of the Role that gives a team a level.</summary>
    public static string RoleOf(Team team, AccessLevel level) => $"{team.ToString().ToLowerInvariant()}-{level.ToString().ToLowerInvariant()}";
}
