using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class OddQuorums() : ReleaseRule("ERP048", "Quorums that can be lost and won",
    "Run an odd number, three or more, of whatever votes, with a quorum of more than half.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    protected override IEnumerable<Violation> Check(Release release, PlanIndex plan)
    {
        var values = release.Values;
        if (release.Chart == "kafka" && Voters(values["controller"]["replicaCount"]) is { } kafka) yield return kafka;
        if (release.Chart == "redis" && values["sentinel"]["enabled"].Flag == true)
        {
            var nodes = values["replica"]["replicaCount"];
            if (Voters(nodes) is { } redis) yield return redis;
            if (values["sentinel"]["quorum"].Number <= nodes.Number / 2)
                yield return values["sentinel"]["quorum"].Because($"{values["sentinel"]["quorum"].Scalar} of {nodes.Scalar} Sentinels are no majority: two halves may each elect a master");
        }
        if (release.Chart == "postgresql-ha" && Voters(values["postgresql"]["replicaCount"]) is { } postgres) yield return postgres;
    }

    private static Violation? Voters(Node count) => count.Number is { } n && (n < 3 || n % 2 == 0)
        ? count.Because($"{count.Scalar} members cannot lose one and still have a majority that an odd number would not have cheaper")
        : null;
}
