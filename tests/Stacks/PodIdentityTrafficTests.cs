using System.Net;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Pods with rights in AWS reach the agent that hands out their credentials, and no pod reaches anything else that only nodes should ask.</summary>
[Collection(nameof(ProcessWide))]
public sealed class PodIdentityTrafficTests
{
    private static readonly IPNetwork LinkLocal = IPNetwork.Parse("169.254.0.0/16");
    private static readonly (string Cidr, string Port) Agent = (((AddressPeer)PodIdentity.CredentialsEndpoint.Peer).Cidr, $"{PodIdentity.CredentialsEndpoint.Port}");

    [Fact]
    public async Task Every_pod_with_an_identity_may_fetch_its_credentials()
    {
        var checkedPods = 0;
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Of("PodIdentityAssociation"), identity =>
            {
                var (space, account) = (identity.TextAt("namespace")!, identity.TextAt("serviceAccount")!);
                var pods = LabelsOf(plan, space, account).ToArray();
                Assert.NotEmpty(pods);
                Assert.All(pods, labels => Assert.True(
                    plan.Of("NetworkPolicy").Any(p => p.TextAt("metadata.namespace") == space && Selects(p, labels) && Blocks(p).Any(b => (b.Cidr, b.Port) == Agent)),
                    $"{plan.Title()}: pods of {space}/{account} cannot reach {Agent.Cidr}:{Agent.Port}"));
                checkedPods += pods.Length;
            });
        Assert.True(checkedPods > 50);
    }

    [Fact]
    public async Task Nobody_without_an_identity_reaches_the_agent_and_nobody_reaches_anything_beside_it()
    {
        foreach (var plan in await StackPlans.AllAsync())
        {
            var identities = plan.Of("PodIdentityAssociation").Select(i => (i.TextAt("namespace")!, i.TextAt("serviceAccount")!)).ToArray();
            foreach (var policy in plan.Of("NetworkPolicy"))
                foreach (var block in Blocks(policy).Where(b => Touches(b.Cidr)))
                {
                    if (block.Except.Any(e => IPNetwork.Parse(e).Contains(LinkLocal.BaseAddress) && IPNetwork.Parse(e).PrefixLength <= LinkLocal.PrefixLength)) continue;
                    Assert.True((block.Cidr, block.Port) == Agent, $"{plan.Title()}: {policy.Name} reaches {block.Cidr}:{block.Port}");
                    Assert.True(identities.Any(i => i.Item1 == policy.TextAt("metadata.namespace") && LabelsOf(plan, i.Item1, i.Item2).Any(l => Selects(policy, l))),
                        $"{plan.Title()}: {policy.Name} reaches the agent for pods that have no identity");
                }
        }
    }

    private static bool Touches(string cidr)
    {
        var block = IPNetwork.Parse(cidr);
        return block.Contains(LinkLocal.BaseAddress) || LinkLocal.Contains(block.BaseAddress);
    }

    private static IEnumerable<(string Cidr, string Port, string[] Except)> Blocks(PlannedResource policy) =>
        from rule in policy.At("spec.egress")?.AsArray() ?? []
        from to in rule["to"]?.AsArray() ?? []
        where to["ipBlock"] is not null
        from port in rule["ports"]!.AsArray()
        select ((string)to["ipBlock"]!["cidr"]!, port!["port"]!.ToString(), (to["ipBlock"]!["except"]?.AsArray() ?? []).Select(e => (string)e!).ToArray());

    // The pods of workloads that name the account; those of a release carry the labels that its policy selects by.
    private static IEnumerable<JsonObject> LabelsOf(Plan plan, string space, string account) =>
    [
        .. from workload in plan.Resources
           where workload.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && workload.TextAt("metadata.namespace") == space
           let template = workload.At("spec.jobTemplate.spec.template") ?? workload.At("spec.template")
           where template?["spec"]?["serviceAccountName"]?.ToString() == account
           select template["metadata"]!["labels"]!.AsObject(),
        .. from release in plan.Of("kubernetes:helm.sh/v3:Release")
           where release.TextAt("namespace") == space && release.TextAt("name") == account
           select new JsonObject { [LabelNames.Instance] = account },
    ];

    private static bool Selects(PlannedResource policy, JsonObject labels) =>
        (policy.At("spec.podSelector.matchLabels")?.AsObject() ?? []).All(wanted => labels[wanted.Key]?.ToString() == wanted.Value?.ToString());
}
