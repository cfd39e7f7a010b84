using Erp.Infra.Diffing;
using Erp.Infra.Rendering;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Diffing;

public class PlanDifferTests
{
    private const string Deployment = "Deployment/financial-service";
    private const string Container = "spec.template.spec.containers[financial-service]";

    [Fact]
    public void Two_equal_plans_have_no_difference() => Assert.Equal(Verdict.Unchanged, Diff(_ => { }).Verdict);

    [Fact]
    public void A_new_image_is_one_change_of_one_property()
    {
        var change = Assert.Single(Diff(p => p.Edit(Deployment).Set($"{Container}.image", "registry.example.com/erp/financial-service:1.1.0")).Changes);
        var property = Assert.Single(change.Properties);
        Assert.Equal(ChangeKind.Update, change.Kind);
        Assert.Equal($"{Container}.image", property.Path);
        Assert.EndsWith(":1.0.0\"", property.OldText);
        Assert.EndsWith(":1.1.0\"", property.NewText);
    }

    [Fact]
    public void The_order_of_named_elements_is_no_difference() =>
        Assert.Empty(Diff(p => p.Edit(Deployment).Set($"{Container}.ports", "[{ name: metrics, containerPort: 9091 }, { name: http, containerPort: 8000 }]")).Changes);

    [Fact]
    public void A_number_is_the_same_however_it_is_written() =>
        Assert.Empty(Diff(p => p.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.minReplicas", 3.0)).Changes);

    [Fact]
    public void A_variable_in_front_is_one_addition() => Assert.Equal(
        [$"{Container}.env[LOG_LEVEL]"],
        Paths(p => p.Edit(Deployment).Set($"{Container}.env", "[{ name: LOG_LEVEL, value: info }, { name: APP_PORT, value: \"8000\" }, { name: JWT_SECRET_FILE, value: /secrets/jwt }]")));

    [Fact]
    public void An_inserted_step_without_a_name_is_one_addition() => Assert.Equal(
        ["spec.strategy.canary.steps[1]"],
        Paths(p => p.Edit("Rollout/sales-service").Set("spec.strategy.canary.steps", "[{ setWeight: 10 }, { pause: { duration: 5m } }, { analysis: { templates: [{ templateName: success-rate }] } }, { setWeight: 50 }]")));

    [Fact]
    public void The_order_of_a_command_is_a_difference() =>
        Assert.Single(Paths(p => p.Edit("CronJob/postgres-backup").Set("spec.jobTemplate.spec.template.spec.containers[dump].command", "[-c, /bin/bash, \"set -euo pipefail; pg_dump -Fc | upload\"]")));

    [Fact]
    public void The_order_of_plain_values_is_none() =>
        Assert.Empty(Paths(p => p.Edit("Cluster/cluster").Set("enabledClusterLogTypes", "[scheduler, api, audit, authenticator, controllerManager]")));

    [Fact]
    public void What_is_ignored_is_no_difference()
    {
        var before = SamplePlan.Good().Build();
        var deployment = before.Resources.Single(r => r.Name == "financial-service" && r.Type.EndsWith(":Deployment", StringComparison.Ordinal));
        var ignoring = deployment with { Options = deployment.Options with { IgnoreChanges = ["spec.strategy"] } };
        var after = SamplePlan.Good();
        after.Edit(Deployment).Set("spec.strategy.type", "Recreate");
        var changed = after.Build();
        Assert.Empty(PlanDiffer.Compare(before, changed with { Resources = [.. changed.Resources.Select(r => r.Urn == ignoring.Urn ? r with { Options = ignoring.Options } : r)] }).Changes);
    }

    [Theory]
    [InlineData("Deployment/financial-service", "spec.selector.matchLabels.tier", "backend")]
    [InlineData("StatefulSet/postgres", "spec.volumeClaimTemplates[0].spec.resources.requests.storage", "200Gi")]
    [InlineData("StatefulSet/postgres", "spec.serviceName", "other")]
    [InlineData("PersistentVolumeClaim/wal", "spec.storageClassName", "gp2")]
    [InlineData("Service/postgres", "spec.clusterIP", "10.0.0.1")]
    [InlineData("ConfigMap/financial-config", "metadata.namespace", "other")]
    [InlineData("RoleBinding/sales-service", "roleRef.name", "other")]
    [InlineData("Release/redis", "name", "cache")]
    [InlineData("RandomPassword/database-password", "length", "40")]
    [InlineData("Cluster/cluster", "encryptionConfig.provider.keyArn", "other")]
    [InlineData("Bucket/backups", "bucket", "other")]
    public void What_the_API_cannot_change_is_replaced(string key, string path, string value)
    {
        var change = Assert.Single(Diff(p => p.Edit(key).Set(path, value)).Changes);
        Assert.Equal(ChangeKind.Replace, change.Kind);
        Assert.True(change.Properties[0].Replaces);
    }

    [Theory]
    [InlineData("PersistentVolumeClaim/wal", "spec.resources.requests.storage", "20Gi")]
    [InlineData("Cluster/cluster", "version", "\"1.36\"")]
    [InlineData("Release/redis", "version", "21.2.0")]
    [InlineData("Deployment/financial-service", "spec.selectorless", "x")]
    public void What_the_API_can_change_is_updated(string key, string path, string value) =>
        Assert.Equal(ChangeKind.Update, Assert.Single(Diff(p => p.Edit(key).Set(path, value)).Changes).Kind);

    [Fact]
    public void What_would_be_lost_comes_first_and_stops()
    {
        var diff = Diff(p => p.Without("PersistentVolumeClaim/wal").Without("ConfigMap/financial-config").Edit("RandomPassword/database-password").Set("length", 40));
        Assert.Equal(Verdict.Stop, diff.Verdict);
        Assert.Equal(["RandomPassword database-password", "PersistentVolumeClaim wal", "ConfigMap financial-config"], diff.Changes.Select(c => c.Title));
        Assert.Equal([true, true, false], diff.Changes.Select(c => c.IsGrave));
        Assert.Contains("locked out", diff.Changes[0].Consequence);
        Assert.Contains("refuse", diff.Changes[1].Consequence);
    }

    [Theory]
    [InlineData("PersistentVolumeClaim/wal", "spec.resources.requests.storage", "10Gi", "9Gi")]
    [InlineData("StatefulSet/postgres", "spec.volumeClaimTemplates[data].spec.resources.requests.storage", "100Gi", "10Gi")]
    [InlineData("Release/redis", "values.replica.persistence.size", "1Ti", "100Gi")]
    [InlineData("Release/redis", "values.server.storageSpec.volumeClaimTemplate.spec.resources.requests.storage", "20Gi", "1024Mi")]
    public void A_volume_that_would_get_smaller_stops(string key, string path, string old, string @new)
    {
        // A template is known by its position; all other elements of lists by their names.
        var place = path.Replace("[data]", "[0]", StringComparison.Ordinal);
        var (before, after) = (SamplePlan.Good(), SamplePlan.Good());
        before.Edit(key).Set(place, old);
        after.Edit(key).Set(place, @new);

        var diff = PlanDiffer.Compare(before.Build(), after.Build());

        var change = Assert.Single(diff.Changes);
        Assert.Equal(Verdict.Stop, diff.Verdict);
        Assert.Contains("no volume gets smaller", change.Consequence);
        Assert.Equal(path, Assert.Single(change.Properties).Path);
        Assert.StartsWith("## 🛑 STOP", MarkdownComment.Write("erp-system", "main", [diff], []).Split('\n')[1]);
    }

    [Theory]
    [InlineData("PersistentVolumeClaim/wal", "spec.resources.requests.storage", "10Gi", "20Gi")]
    [InlineData("PersistentVolumeClaim/wal", "spec.resources.requests.storage", "1Gi", "1024Mi")]
    [InlineData("Release/redis", "values.replica.persistence.size", "100Gi", "200Gi")]
    [InlineData("Release/redis", "values.replica.resources.requests.memory", "2Gi", "1Gi")]
    [InlineData("ResourceQuota/quota", "spec.hard.'requests.storage'", "2Ti", "1Ti")]
    public void A_volume_may_grow_and_all_else_may_shrink(string key, string path, string old, string @new)
    {
        var (before, after) = (SamplePlan.Good(), SamplePlan.Good());
        before.Edit(key).Set(path, old);
        after.Edit(key).Set(path, @new);

        Assert.Equal(Verdict.Safe, PlanDiffer.Compare(before.Build(), after.Build()).Verdict);
    }

    [Fact]
    public void Taking_protection_away_asks_for_a_second_look()
    {
        var diff = Diff(p => p.Edit("Bucket/backups").Protect(false, true));
        Assert.Equal(Verdict.Review, diff.Verdict);
        Assert.Equal("options.protect", diff.Changes[0].Properties[0].Path);
    }

    [Fact]
    public void Something_new_is_safe() =>
        Assert.Equal(Verdict.Safe, Diff(p => p.With("{ type: \"kubernetes:core/v1:ConfigMap\", name: more, inputs: { metadata: { namespace: erp-prod } } }")).Verdict);

    [Fact]
    public void Two_environments_differ_in_what_they_say_and_not_in_what_they_are_called()
    {
        var diff = PlanDiffer.Compare(SamplePlan.Good("staging").Build(), SamplePlan.Good().Build());
        Assert.All(diff.Changes, c => Assert.Equal("metadata.labels[\"erp.io/environment\"]", Assert.Single(c.Properties).Path));
    }

    [Fact]
    public void The_same_change_in_several_environments_is_one_group()
    {
        var groups = ChangeGroup.Of([Upgraded("staging"), Upgraded("production")]);
        var group = Assert.Single(groups);
        var (title, stacks) = Assert.Single(group.Places);
        Assert.Equal("Deployment financial-service", title);
        Assert.Equal("staging, production", string.Join(", ", stacks));
    }

    private static PlanDiff Upgraded(string stack)
    {
        var after = SamplePlan.Good(stack);
        after.Edit(Deployment).Set($"{Container}.image", "registry.example.com/erp/financial-service:1.1.0");
        return PlanDiffer.Compare(SamplePlan.Good(stack).Build(), after.Build());
    }

    private static IEnumerable<string> Paths(Action<SamplePlan> change) => Diff(change).Changes.SelectMany(c => c.Properties).Select(p => p.Path);

    private static PlanDiff Diff(Action<SamplePlan> change)
    {
        var after = SamplePlan.Good();
        change(after);
        return PlanDiffer.Compare(SamplePlan.Good().Build(), after.Build());
    }
}
