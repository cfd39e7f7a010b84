using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Environments;

public sealed class NothingMissing() : EnvironmentRule("ERP135", "Nothing that the environment below has is missing",
    "Give the stronger environment the chart, the zone or the gateway too, in its profile.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var (below, above) = (weaker.Plan.Stack, stronger.Plan.Stack);

        // Logs, traces, an engine that is highly available: each is a chart.
        var charts = stronger.Releases.Select(r => r.Chart).ToHashSet(StringComparer.Ordinal);
        foreach (var release in weaker.Releases.Where(r => !charts.Contains(r.Chart)))
            if (stronger.Find("Namespace", "", release.Namespace) is { } home)
                yield return home.Metadata["name"].Because($"{release.Chart} runs in {below}, but not in {above}");

        // A stack on a cluster at hand has no network of its own.
        if (stronger.Cloud("aws:ec2/vpc:Vpc").FirstOrDefault() is not { } vpc) yield break;
        if (Zones(weaker) is var zones && zones > Zones(stronger))
            yield return vpc["cidrBlock"].Because($"The network spans {Zones(stronger)} zones in {above}, and {zones} in {below}");
        if (Gateways(weaker) is var gateways && gateways > Gateways(stronger))
            yield return vpc["cidrBlock"].Because($"The network has {Gateways(stronger)} NAT gateways in {above}, and {gateways} in {below}");
    }

    private static int Zones(PlanIndex plan) => plan.Cloud("aws:ec2/subnet:Subnet").Select(s => s["availabilityZone"].Text).OfType<string>().Distinct().Count();

    private static int Gateways(PlanIndex plan) => plan.Cloud("aws:ec2/natGateway:NatGateway").Count();
}
