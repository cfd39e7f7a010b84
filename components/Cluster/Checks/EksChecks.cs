using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Everything that can be known to be wrong with a cluster before anything is made. All of it is told at once.</summary>
public static partial class EksChecks
{
    // What CloudWatch accepts as a retention.
    private static readonly int[] Retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    private const int WidestPublicRange = 16;
    private const int AuditDays = 365;
    private const string RoleForm = "Write it as arn:aws:iam::<account>:role/<name>.";

    public static IEnumerable<ArgumentProblem> Problems(EksSettings settings, EnvironmentTier tier) =>
    [
        .. Names(settings),
        .. Support(settings),
        .. NetworkChecks.Problems(settings, tier),
        .. NodeGroupChecks.Problems(settings, tier),
        .. Endpoint(settings),
        .. Access(settings, tier),
        .. Logs(settings, tier),
    ];

    public static IEnumerable<ArgumentProblem> Warnings(EksSettings settings)
    {
        var verdict = SupportCalendar.Judge(settings.Version, settings.Today);
        if (verdict.State == SupportState.EndsSoon) yield return new("version", verdict.Message, verdict.Advice);
    }

    private static IEnumerable<ArgumentProblem> Names(EksSettings settings)
    {
        if (!ClusterName().IsMatch(settings.Name)) yield return new("name", $"'{settings.Name}' is no cluster name.", "Lower-case letters, digits and '-', a letter first, at most 40.");
        if (!Account().IsMatch(settings.AccountId)) yield return new("accountId", $"'{settings.AccountId}' is no AWS account.", "Give its twelve digits.");
        foreach (var (name, i) in settings.Repositories.Select((r, i) => (r, i)))
            if (!Repository().IsMatch(name)) yield return new($"repositories[{i}]", $"'{name}' is no repository name.", "Lower-case letters, digits, '-', '_' and '/'.");
    }

    private static IEnumerable<ArgumentProblem> Support(EksSettings settings)
    {
        var verdict = SupportCalendar.Judge(settings.Version, settings.Today);
        if (verdict.State is SupportState.Ended or SupportState.Unknown) yield return new("version", verdict.Message, verdict.Advice);
        else if (!ClusterVersions.Kubernetes.Contains(settings.Version))
            yield return new("version", $"No EKS add-ons are known for Kubernetes {settings.Version}.", $"Add them to {nameof(ClusterVersions)}.cs; known are {string.Join(", ", ClusterVersions.Kubernetes)}.");
    }

    private static IEnumerable<ArgumentProblem> Endpoint(EksSettings settings)
    {
        foreach (var (range, i) in settings.PublicEndpointRanges.Select((r, i) => (r, i)))
            if (!Cidr.TryParse(range, out var cidr)) yield return new($"publicEndpointRanges[{i}]", $"'{range}' is no range of addresses.", "Write it such as 203.0.113.0/24.");
            else if (cidr.Prefix < WidestPublicRange) yield return new($"publicEndpointRanges[{i}]", $"{range} opens the API to {cidr.Size} addresses.", $"Name the ranges of your offices or runners, /{WidestPublicRange} or narrower; an empty list makes the endpoint private.");
    }

    private static IEnumerable<ArgumentProblem> Access(EksSettings settings, EnvironmentTier tier)
    {
        if (!Role().IsMatch(settings.DeployerRoleArn)) yield return new("deployerRoleArn", $"'{settings.DeployerRoleArn}' is no IAM role.", RoleForm);
        // Whatever a profile says: where customers are, nobody comes but who operates it.
        var allowed = tier == EnvironmentTier.Production ? [Team.Operations] : Enum.GetValues<Team>();
        foreach (var (team, i) in settings.Teams.Select((t, i) => (t, i)))
        {
            if (!allowed.Contains(team.Team)) yield return new($"teams[{i}]", $"{team.Team} have no access to {tier}.", $"Only {string.Join(" and ", allowed)} have.");
            if (!Role().IsMatch(team.RoleArn)) yield return new($"teams[{i}].roleArn", $"'{team.RoleArn}' is no IAM role.", RoleForm);
            if (team.RoleArn == settings.DeployerRoleArn) yield return new($"teams[{i}].roleArn", "A team that is the deployer would be an administrator.", "Give the team a role of its own.");
        }
    }

    private static IEnumerable<ArgumentProblem> Logs(EksSettings settings, EnvironmentTier tier)
    {
        if (!Retentions.Contains(settings.LogRetentionDays)) yield return new("logRetentionDays", $"CloudWatch cannot keep logs for {settings.LogRetentionDays} days.", $"Choose among {string.Join(", ", Retentions)}.");
        else if (tier == EnvironmentTier.Production && settings.LogRetentionDays < AuditDays) yield return new("logRetentionDays", $"{settings.LogRetentionDays} days are too few for production's audit log.", $"Keep it for {AuditDays} at least.");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex ClusterName();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex Account();

    [GeneratedRegex("^[a-z0-9]+([-_/][a-z0-9]+)*$")]
    private static partial Regex Repository();

    [GeneratedRegex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$")]
    private static partial Regex Role();
}
