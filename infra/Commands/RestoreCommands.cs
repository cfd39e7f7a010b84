using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Commands;

/// <summary>How a database is brought back beside itself, from the templates that the backup component keeps in the cluster.</summary>
internal static class RestoreCommands
{
    private const string CronJob = "kubernetes:batch/v1:CronJob";

    public static IEnumerable<(string Name, string Command)> Of(string database, Plan plan)
    {
        foreach (var template in plan.Resources.Where(r => r.Type == CronJob && Variables(r).Contains("TARGET_DATABASE")))
        {
            var (name, space) = (template.Inputs["metadata"]!["name"]!.ToString(), template.Inputs["metadata"]!["namespace"]!.ToString());
            // Only one of the templates goes back to any moment; the other takes a dump as it is.
            var to = name.EndsWith("-moment", StringComparison.Ordinal) ? "2026-11-20T14:20:00Z" : "newest";
            yield return (to == "newest" ? "restore" : "restore at", $"kubectl -n {space} create job restore-1 --from=cronjob/{name} --dry-run=client -o yaml"
                + $" | kubectl set env --local -f - -o yaml DATABASE={database} TARGET_DATABASE={database}_restored AT={to} | kubectl create -f -");
        }
    }

    private static IEnumerable<string> Variables(PlannedResource job) =>
        from kind in new[] { "initContainers", "containers" }
        from container in job.Inputs["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"]?[kind] as JsonArray ?? []
        from variable in container!["env"] as JsonArray ?? []
        select variable!["name"]!.ToString();
}
