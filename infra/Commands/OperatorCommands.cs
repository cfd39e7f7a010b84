using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Outputs;

namespace Erp.Infra.Commands;

/// <summary>What an operator types for a service: to see it, to bring a version out, to go back, to get its data back.</summary>
internal static class OperatorCommands
{
    public static IEnumerable<(string Name, string Command)> Of(ServiceSpec spec, Blueprint blueprint, Plan plan, string component)
    {
        var (name, space, stack) = (spec.Name, blueprint.Context.ApplicationNamespace, blueprint.Configuration.Stack);
        yield return ("status", $"kubectl -n {space} get pods -l {LabelNames.Name}={name}");
        yield return ("logs", $"kubectl -n {space} logs -l {LabelNames.Name}={name} -c {name} --tail=100 -f");
        yield return ("rollout", $"erp rollout start {name} VERSION --stack {stack} && pulumi up --stack {stack}");
        foreach (var workload in Workloads(plan, component)) yield return ("watch", $"kubectl -n {space} rollout status {workload}");
        yield return ("stands at", $"erp rollout status {name} --stack {stack}");
        yield return blueprint.RolloutOf(spec) is RollingRollout
            ? ("rollback", $"erp rollout start {name} FORMER-VERSION --stack {stack} && pulumi up --stack {stack}")
            : ("rollback", $"erp rollout abort {name} --stack {stack} && pulumi up --stack {stack}");
        foreach (var database in spec.Uses.OfType<DatabaseUse>().Select(u => u.Name).Distinct())
            foreach (var command in BackupLines.Of(database, blueprint)) yield return command;
    }

    private static IEnumerable<string> Workloads(Plan plan, string component) =>
        from resource in plan.Resources
        where resource.Parent == component && (resource.Type is "kubernetes:apps/v1:Deployment" or "kubernetes:apps/v1:StatefulSet")
        select $"{resource.Type[(resource.Type.LastIndexOf(':') + 1)..].ToLowerInvariant()}/{resource.Inputs["metadata"]?["name"]}";
}
