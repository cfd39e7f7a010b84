using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>The values of every add-on against the chart's own keys.</summary>
public class AddonValuesTests
{
    // Maps whose keys the charts do not list: they are handed on as they are.
    private static readonly string[] FreeForm = ["config", "podDisruptionBudget", "securityContext", "containerSecurityContext", "extraArgs", "podSecurityContext"];

    public static TheoryData<string, string> Charts() => new()
    {
        { "aws-load-balancer-controller", "aws-load-balancer-controller" },
        { "metrics-server", "metrics-server" },
        { "cluster-autoscaler", "cluster-autoscaler" },
        { "cert-manager", "cert-manager" },
        { "external-dns", "external-dns" },
        { "external-secrets", "external-secrets" },
        { "sealed-secrets-controller", "sealed-secrets" },
        { "vertical-pod-autoscaler", "vertical-pod-autoscaler" },
        { "karpenter", "karpenter" },
        { "velero", "velero" },
    };

    [Theory]
    [MemberData(nameof(Charts))]
    public void Every_key_that_is_written_is_one_that_the_chart_has(string release, string folder)
    {
        if (StoredChart.Find(folder) is not { } chart) return;
        var args = release == "karpenter" ? TestAddons.Args(TestAddons.WithKarpenter) : TestAddons.Args();

        Assert.Empty(chart.UnknownKeys(AddonCatalog.All(args).Single(a => a.Release == release).Values(args), FreeForm));
    }

    [Theory]
    [InlineData("dapr_operator")]
    [InlineData("dapr_placement")]
    [InlineData("dapr_scheduler")]
    [InlineData("dapr_sentry")]
    [InlineData("dapr_sidecar_injector")]
    public void Every_part_of_Dapr_has_the_keys_that_it_is_given(string part)
    {
        if (StoredChart.Find($"dapr/charts/{part}") is not { } chart) return;
        var args = TestAddons.Args();
        var values = AddonCatalog.All(args).Single(a => a.Release == "dapr").Values(args);
        var ofPart = (ChartValues)values.GetType().GetProperties().Single(p => p.GetCustomAttributes(typeof(ChartKeyAttribute), false) is [ChartKeyAttribute key] && key.Key == part).GetValue(values)!;

        Assert.Empty(chart.UnknownKeys(ofPart));
    }

    [Fact]
    public void Dapr_is_told_what_holds_for_all_its_parts_by_keys_that_it_has()
    {
        if (StoredChart.Find("dapr") is not { } chart) return;
        var args = TestAddons.Args();

        // The parts are charts of their own, see above.
        Assert.Equal(
            ["dapr_operator", "dapr_placement", "dapr_scheduler", "dapr_sentry", "dapr_sidecar_injector"],
            chart.UnknownKeys(AddonCatalog.All(args).Single(a => a.Release == "dapr").Values(args)));
    }
}
