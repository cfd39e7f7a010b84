using Erp.Components;
using Erp.Infra.Checks;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks;

/// <summary>What looks like a mistake and is none.</summary>
public class ToleranceTests
{
    [Fact]
    public void A_selector_with_an_empty_map_selects_everything() =>
        AssertNone(p => p.Edit("NetworkPolicy/default-deny").Set("spec.podSelector", "{ matchLabels: {} }"));

    [Fact]
    public void A_variable_may_say_where_credentials_are() =>
        AssertNone(p => p.Edit("Deployment/financial-service").Append("spec.template.spec.containers[financial-service].env", "{ name: CREDENTIALS, value: /secrets/logins }"));

    [Fact]
    public void A_script_may_have_password_in_its_name() =>
        AssertNone(p => p.Edit("ConfigMap/financial-config").Set("data.'set-password'", "\"#!/bin/sh\\nset -eu\\n\""));

    [Fact]
    public void A_chart_may_be_told_the_name_of_a_Secret_and_of_a_key_in_it() =>
        AssertNone(p => p.Edit("Release/redis").Set("values.auth", "{ existingSecret: redis-auth, userSecret: financial-secret, existingSecretPasswordKey: JWT_SECRET }"));

    [Fact]
    public void Objects_of_a_chart_may_be_referred_to() =>
        AssertNone(p => p.Edit("ConfigMap/financial-config").Set("data.REDIS", "redis-ha-headless.erp-infra.svc:26379"));

    [Theory]
    [InlineData("erp-prod", "{ acme.cert-manager.io/http01-solver: \"true\" }")]
    [InlineData("erp-infra", "{ app: certgen }")]
    public void A_policy_may_be_for_pods_that_a_chart_or_an_operator_labels(string home, string labels) =>
        AssertNone(p => p.With($"{{ type: \"kubernetes:networking.k8s.io/v1:NetworkPolicy\", name: solver, inputs: {{ metadata: {{ namespace: {home} }}, spec: {{ podSelector: {{ matchLabels: {labels} }}, policyTypes: [Ingress, Egress] }} }} }}"));

    [Fact]
    public void An_optional_reference_may_lead_nowhere() =>
        AssertNone(p => p.Edit("Deployment/financial-service").Append("spec.template.spec.containers[financial-service].envFrom", "{ configMapRef: { name: overrides, optional: true } }"));

    [Fact]
    public void Replicas_beside_an_autoscaler_may_be_ignored_by_the_deployment()
    {
        var plan = SamplePlan.Good();
        plan.Edit("Deployment/financial-service").Set("spec.replicas", 3);
        var built = plan.Build();
        var tolerant = built with { Resources = [.. built.Resources.Select(r => r.Name == "financial-service" ? r with { Options = r.Options with { IgnoreChanges = ["spec.replicas"] } } : r)] };
        Assert.Empty(new Checker(RuleCases.Today, []).Check(tolerant));
    }

    [Fact]
    public void A_canary_may_be_alone() => AssertNone(p =>
    {
        p.Without("PodDisruptionBudget/sales-service");
        p.Edit("Rollout/sales-service").Set("spec.replicas", 1).Set($"spec.template.metadata.labels.'{Tracks.Label}'", Tracks.Canary);
    });

    [Fact]
    public void Developers_may_look_into_pods_in_test()
    {
        var plan = SamplePlan.Good("test");
        plan.Edit("Role/sales-service").Set("rules[0].resources", "[pods/exec]");
        Assert.Empty(new Checker(RuleCases.Today, []).Check(plan.Build()));
    }

    private static void AssertNone(Action<SamplePlan> change)
    {
        var plan = SamplePlan.Good();
        change(plan);
        var findings = new Checker(RuleCases.Today, []).Check(plan.Build());
        Assert.True(findings.IsEmpty, string.Join("\n", findings.Select(f => $"{f.Rule} {f.Urn} {f.Path}: {f.Message}")));
    }
}
