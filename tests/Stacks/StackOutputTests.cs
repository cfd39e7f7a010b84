using System.Text.Json.Nodes;
using Erp.Stacks;
using Erp.Stacks.Outputs;
using Erp.Tests.Components;
using Erp.Tests.Infra.Commands;

namespace Erp.Tests.Stacks;

/// <summary>What a stack tells: where everything is, and what to run next.</summary>
public class StackOutputTests
{
    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Every_stack_tells_where_everything_is_and_no_secret(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var outputs = plan.Outputs;

        string[] always = ["endpoints", "grafanaPassword", "grafanaUrl", "namespaces", "next", "urls"];
        string[] ofCloud = plan.Of("aws:eks/cluster:Cluster").Count > 0 ? ["clusterName", "kubeconfig", "nodeGroups", "vpcId"] : [];
        string[] ofBuckets = plan.Of("aws:s3/bucket:Bucket").Count > 0 ? ["buckets"] : [];
        Assert.Equal(always.Concat(ofCloud).Concat(ofBuckets).Order(StringComparer.Ordinal), outputs.Select(o => o.Key));
        Assert.All(outputs, o => Assert.False(o.Value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || o.Value.ToString() == "", $"{o.Key} says nothing"));
        Assert.Equal("[secret]", outputs["grafanaPassword"]!.ToString());
        if (ofCloud.Contains("kubeconfig")) Assert.Equal("[secret]", outputs["kubeconfig"]!.ToString());
        Assert.All(outputs["namespaces"]!.AsObject(), ns => Assert.Contains(plan.Of("kubernetes:core/v1:Namespace"), n => n.TextAt("metadata.name") == ns.Value!.ToString()));
        Assert.Equal(plan.Of("aws:s3/bucket:Bucket").Select(b => b.TextAt("bucket")!).Where(b => !b.Contains("-logs")).Order(), (outputs["buckets"]?.AsObject() ?? []).Select(b => b.Value!.ToString()).Order());
        var hosts = plan.Of("HTTPRoute").Select(r => r.TextAt("spec.hostnames.0")).Concat(plan.Of("Distribution").Select(d => d.TextAt("aliases.0"))).Distinct();
        Assert.Equal(hosts.Select(h => $"https://{h}").Order(), outputs["urls"]!.AsObject().Select(u => u.Value!.ToString()).Order());
    }

    [Theory]
    [InlineData("rust-erp", "production", "kafka", "otlp", "postgres", "redis", "sentinel")]
    [InlineData("rust-erp", "dev", "kafka", "otlp", "postgres", "redis")]
    [InlineData("erp-system", "staging", "otlp", "postgres", "redis", "sentinel")]
    [InlineData("ai-platform", "test", "otlp", "postgres", "redis")]
    public async Task The_endpoints_are_those_that_services_are_given(string platform, string stack, params string[] names)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var endpoints = plan.Outputs["endpoints"]!.AsObject();

        Assert.Equal(names, endpoints.Select(e => e.Key));
        Assert.All(endpoints, e => Assert.Matches(@"^(http://)?[a-z0-9-]+(\.[a-z0-9-]+)+:\d+(,[a-z0-9.:-]+)*$", e.Value!.ToString()));
        var given = string.Concat(plan.Of("ConfigMap").Select(c => c.At("data")!.ToJsonString()));
        Assert.Contains(endpoints["otlp"]!.ToString(), given);
    }

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task What_to_run_next_names_only_what_there_is(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var next = plan.Outputs["next"]!.AsArray().Select(n => n!.ToString()).ToList();
        var namespaces = plan.Outputs["namespaces"]!.AsObject().Select(n => n.Value!.ToString()).ToHashSet();

        Assert.All(next, step => Assert.Matches(@"^(kubectl|pulumi|erp|export|\(umask) .+  # \S.+$", step));
        Assert.All(next, step => Assert.DoesNotMatch(@"(^|[ /=])[A-Z]{3,}( |$)", step.Split("  # ")[0]));
        Assert.All(next.Where(s => s.Contains(" -n ")), step => Assert.Contains(step.Split(" -n ")[1].Split(' ')[0], namespaces));
        Assert.All(next.Where(s => s.Contains("--stack ")), step => Assert.Contains($"--stack {stack}", step));
        Assert.All(next.Where(s => s.StartsWith("pulumi stack output", StringComparison.Ordinal)), step => Assert.Contains(step.Split(' ')[3], plan.Outputs.Select(o => o.Key)));
        string[] tried = plan.Of("CronJob").Count > 0 ? ["now", "drill"] : [];
        Assert.Equal(tried, next.Where(s => s.StartsWith("erp backup ", StringComparison.Ordinal)).Select(s => s.Split(' ')[2]));
        Assert.Equal(plan.Of("aws:eks/cluster:Cluster").Count > 0, next.Any(s => s.Contains("kubeconfig")));
        Assert.All(plan.Outputs["urls"]!.AsObject().Where(u => u.Key != "assets"), url => Assert.Contains(next, s => s.Contains(new Uri(url.Value!.ToString()).Host)));
    }

    [Theory]
    [InlineData("erp-system", "staging")]
    [InlineData("rust-erp", "production")]
    public async Task The_backup_to_take_first_can_be_taken(string platform, string stack)
    {
        var blueprint = new Blueprint(ShippedStacks.Configuration(platform, stack));

        foreach (var step in NextSteps.Of(blueprint).Where(s => s.StartsWith("erp backup ", StringComparison.Ordinal)))
        {
            var command = step.Split(" | ")[0].Split(' ')[1..];
            var written = await ErpProcess.RunAsync([.. command, "--platform", platform]);

            Assert.Equal(0, written.ExitCode);
            Assert.StartsWith("apiVersion: batch/v1\nkind: Job\n", written.Output);
        }
    }

    [Fact]
    public void An_existing_cluster_is_named_in_every_command_for_it()
    {
        var blueprint = new Blueprint(ShippedStacks.Configuration("erp-system", "dev", "cluster.context=laptop"));

        Assert.All(NextSteps.Of(blueprint).Where(s => s.Contains("kubectl")), step => Assert.StartsWith("kubectl --context laptop ", step));
    }

    [Fact]
    public async Task A_preview_ends_with_the_outputs_and_its_json_holds_them()
    {
        var shown = await ErpProcess.RunAsync("preview", "dev");
        var json = JsonNode.Parse((await ErpProcess.RunAsync("preview", "dev", "--json")).Output)!;

        var end = shown.Output[shown.Output.IndexOf("\nOutputs:\n", StringComparison.Ordinal)..];
        Assert.Matches(@"\n    grafanaPassword +\[secret\]\n", end);
        Assert.Matches(@"\n    urls\.erp +https://erp\.dev\.example\.com\n", end);
        Assert.All(json["outputs"]!["next"]!.AsArray(), step => Assert.Contains($"\n      {step}\n", end));
    }
}
