using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>A custom resource of a kind that the cluster does not know fails at <c>pulumi up</c>: whoever brings the kind is in the stack, told to bring it, and comes first.</summary>
[Collection(nameof(ProcessWide))]
public sealed class CustomResourceProviderTests
{
    /// <summary>Which chart brings the kinds of a group, and the value that tells it to; without one it always does.</summary>
    private static readonly Dictionary<string, (string Chart, string? Switch)> Bringers = new()
    {
        ["autoscaling.k8s.io"] = ("vertical-pod-autoscaler", null),
        ["cert-manager.io"] = ("cert-manager", "crds.enabled"),
        ["dapr.io"] = ("dapr", null),
        ["external-secrets.io"] = ("external-secrets", "installCRDs"),
        ["gateway.envoyproxy.io"] = ("gateway-helm", "crds.enabled"),
        ["gateway.networking.k8s.io"] = ("gateway-helm", "crds.enabled"),
        ["karpenter.k8s.aws"] = ("karpenter", null),
        ["karpenter.sh"] = ("karpenter", null),
        ["monitoring.coreos.com"] = ("kube-prometheus-stack", "crds.enabled"),
        // An add-on of EKS, which brings its kinds like a chart.
        ["snapshot.storage.k8s.io"] = ("snapshot-controller", null),
        ["velero.io"] = ("velero", null),
    };

    private static readonly string[] OfKubernetes =
        ["admissionregistration.k8s.io", "networking.k8s.io", "rbac.authorization.k8s.io", "scheduling.k8s.io", "storage.k8s.io"];

    public static TheoryData<string, string, string> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, string, string>();
            foreach (var (platform, stack) in ShippedStacks.Names)
                foreach (var engine in (string[])["gateway-api", "nginx-ingress"])
                    stacks.Add(platform, stack, engine);
            return stacks;
        }
    }

    public static TheoryData<string> Variants => new(StackPlans.Variants);

    [Theory, MemberData(nameof(Stacks))]
    public async Task Whoever_brings_a_kind_comes_before_it(string platform, string stack, string engine)
    {
        var plan = engine == "gateway-api" ? await ShippedStacks.PlanAsync(platform, stack) : await ShippedStacks.PlanAsync(platform, stack, $"edge.engine={engine}");

        Assert.Empty(Missing(plan));
    }

    [Theory, MemberData(nameof(Variants))]
    public async Task Also_with_another_autoscaler_and_other_addons(string variant) => Assert.Empty(Missing(await ShippedStacks.PlanAsync("rust-erp", "production", variant)));

    [Fact]
    public async Task What_the_settings_say_is_there_is_all_that_the_stack_does_not_bring()
    {
        var plan = await ShippedStacks.PlanAsync("erp-system", "test", "edge.controller={class: shared, namespace: ingress, labels: {a: b}}", "edge.certManager=present");

        Assert.Equal(["cert-manager.io", "gateway.envoyproxy.io", "gateway.networking.k8s.io"], Missing(plan).Select(m => m.Split(' ')[0].Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<string> Missing(Plan plan)
    {
        var order = new PlanOrder(plan);
        var releases = plan.Of("kubernetes:helm.sh/v3:Release").Concat(plan.Of("aws:eks/addon:Addon")).ToLookup(r => (r.TextAt("chart") ?? r.TextAt("addonName"))!.Split('/')[^1]);
        return
        [
            .. from resource in plan.Resources
               where resource.Custom && resource.TextAt("kind") is not null
               let api = resource.TextAt("apiVersion")!.Split('/')[0]
               where api.Contains('.', StringComparison.Ordinal) && !OfKubernetes.Contains(api)
               where !Bringers.TryGetValue(api, out var chart) || !releases[chart.Chart].Any(r => (chart.Switch is null || r.TextAt($"values.{chart.Switch}") == "true") && Lineage(plan, resource).Any(l => order.Precedes(r, l)))
               select $"{resource.TextAt("apiVersion")} {resource.TextAt("kind")}/{resource.Name}",
        ];
    }

    // A child is begun when its parent is known, and so after all that the parent waits for.
    private static IEnumerable<PlannedResource> Lineage(Plan plan, PlannedResource resource)
    {
        for (var at = resource; at is not null; at = plan.Resources.FirstOrDefault(r => r.Urn == at.Parent)) yield return at;
    }
}
