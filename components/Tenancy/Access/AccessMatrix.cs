using System.Collections.Immutable;

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

/// <summary>One row of the matrix.</summary>
public sealed record AccessGrant(EnvironmentTier Tier, Team Team, AccessLevel Application, AccessLevel Infra);

/// <summary>Who may do what in which environment. Who has no row has no access; nobody reads secrets, nobody has wildcards.</summary>
public static class AccessMatrix
{
    public static ImmutableArray<AccessGrant> Rows { get; } =
    [
        new(EnvironmentTier.Dev, Team.Developers, AccessLevel.Debug, AccessLevel.Debug),
        new(EnvironmentTier.Test, Team.Developers, AccessLevel.Debug, AccessLevel.View),
        new(EnvironmentTier.Test, Team.Qa, AccessLevel.Operate, AccessLevel.View),
        new(EnvironmentTier.Staging, Team.Developers, AccessLevel.View, AccessLevel.View),
        new(EnvironmentTier.Staging, Team.Operations, AccessLevel.Debug, AccessLevel.Operate),
        new(EnvironmentTier.Production, Team.Operations, AccessLevel.Operate, AccessLevel.Operate),
    ];

    public static ImmutableArray<AccessGrant> Of(EnvironmentTier tier) => [.. Rows.Where(r => r.Tier == tier)];

    /// <summary>The group as RBAC and the cluster's access entries know it.</summary>
    public static string GroupOf(Team team) => $"erp:{team.ToString().ToLowerInvariant()}";

    /// <summary>The name of the Role that gives a team a level.</summary>
    public static string RoleOf(Team team, AccessLevel level) => $"{team.ToString().ToLowerInvariant()}-{level.ToString().ToLowerInvariant()}";
}
