using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Access;

public sealed class NoEscalation() : ObjectRule("ERP062", "Rights that cannot make more rights",
    "Remove the verb or resource, or name the one object it is for under resourceNames.", Severities.Error, "Role", "ClusterRole")
{
    private static readonly string[] Verbs = ["escalate", "bind", "impersonate"];
    // Below production a team may look into its containers; docs/Tenancy.md says which.
    private static readonly string[] Shells = ["pods/exec", "pods/attach"];
    private static readonly string[] Resources = ["nodes/proxy", "serviceaccounts/token", "certificatesigningrequests/approval", "services/status"];
    private static readonly string[] Webhooks = ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"];

    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var rule in item.Root["rules"].Items)
        {
            var verbs = rule["verbs"].Texts.ToHashSet();
            var writes = verbs.Overlaps(["create", "update", "patch", "delete", "deletecollection"]);
            foreach (var verb in rule["verbs"].Items.Where(v => Verbs.Contains(v.Text)))
                yield return verb.Because($"{item} may {verb.Text}: with that it can give itself anything");
            foreach (var resource in rule["resources"].Items)
            {
                if (Resources.Contains(resource.Text) || (Shells.Contains(resource.Text) && (item.Kind == "ClusterRole" || plan.Tier == EnvironmentTier.Production)))
                    yield return resource.Because($"{item} may use {resource.Text}, a way around every other limit");
                if (resource.Text == "secrets" && rule["resourceNames"].IsEmpty && verbs.Overlaps(["get", "list", "watch"]))
                    yield return resource.Because($"{item} may read every Secret");
                if (resource.Text is "pods" or "persistentvolumes" && item.Kind == "ClusterRole" && verbs.Contains("create"))
                    yield return resource.Because($"{item} may create {resource.Text} in any namespace, and so reach what is mounted there");
                if (Webhooks.Contains(resource.Text) && writes)
                    yield return resource.Because($"{item} may change what the API server sees of every object");
            }
        }
    }
}
