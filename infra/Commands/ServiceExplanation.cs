using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;

namespace Erp.Infra.Commands;

/// <summary>A service in words: its declaration, the objects that follow, and the commands that an operator needs, names filled in.</summary>
internal static class ServiceExplanation
{
    public static IEnumerable<string> Of(string name, Blueprint blueprint, Plan plan)
    {
        var (spec, space) = (blueprint.Topology[name], blueprint.Context.ApplicationNamespace);
        var scale = spec.Scale.IsAutomatic ? $"{spec.Scale.Min} to {spec.Scale.Max} pods" : $"{spec.Scale.Min} pod{(spec.Scale.Min == 1 ? "" : "s")}";
        yield return $"{name} in {blueprint.Configuration.Stack} ({space})";
        yield return $"  image    {blueprint.Images.Of(spec.Image ?? spec.Name)}";
        yield return $"  scale    {scale}";
        yield return $"  ports    {string.Join(", ", spec.Ports.Select(p => $"{p.Name} {p.Number}"))}";
        yield return $"  uses     {Listed(spec.Uses.Select(u => u.Target))}";
        yield return $"  callers  {Listed(blueprint.Topology.CallersOf(name).Select(c => c.Service))}";
        yield return $"  routes   {Listed(spec.Routes.Select(r => $"https://{blueprint.Host(r.Host)}{r.Path}"))}";

        yield return "";
        yield return "What follows from it:";
        var component = plan.Resources.Single(r => r.Name == name && r.Type == "erp:components:ErpService").Urn;
        foreach (var resource in plan.Resources.Where(r => r.Parent == component))
            yield return $"  {resource.Type[(resource.Type.LastIndexOf(':') + 1)..],-24} {resource.Name}";

        yield return "";
        yield return "To operate it:";
        yield return $"  status     kubectl -n {space} get pods -l {LabelNames.Name}={name}";
        yield return $"  logs       kubectl -n {space} logs -l {LabelNames.Name}={name} -c {name} --tail=100 -f";
        yield return $"  waiting    kubectl -n {space} rollout status {Workload(name, plan, component)}";
        yield return $"  new image  pulumi config set --path 'erp-infra:images.versions.{spec.Image ?? spec.Name}' VERSION && pulumi up";
        yield return $"  back       git revert the change of Pulumi.{blueprint.Configuration.Stack}.yaml, then pulumi up";
        if (spec.Uses.OfType<DatabaseUse>().Any()) yield return "  restore    docs/restore.md";
    }

    private static string Workload(string name, Plan plan, string component) =>
        plan.Resources.First(r => r.Parent == component && r.Type is "kubernetes:apps/v1:Deployment" or "kubernetes:apps/v1:StatefulSet" && r.Name.StartsWith(name, StringComparison.Ordinal)) is { } found
            ? $"{found.Type[(found.Type.LastIndexOf(':') + 1)..].ToLowerInvariant()}/{found.Name}"
            : name;

    private static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Distinct()) is { Length: > 0 } list ? list : "-";
}
