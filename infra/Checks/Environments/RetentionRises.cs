using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Environments;

public sealed class RetentionRises() : EnvironmentRule("ERP133", "Nothing is kept shorter than in the environment below",
    "Raise the retention in the stronger environment's profile.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var below = weaker.Plan.Resources.SelectMany(Retentions).ToLookup(r => (r.Type, r.Name, r.Place.Path), r => r.Place);
        foreach (var (type, name, place) in stronger.Plan.Resources.SelectMany(Retentions))
            foreach (var other in below[(type, name, place.Path)].Where(o => Length(o) > Length(place)))
                yield return place.Because($"{name} keeps {place.Scalar} in {stronger.Plan.Stack}, and {other.Scalar} in {weaker.Plan.Stack}");
    }

    private static IEnumerable<(string Type, string Name, Node Place)> Retentions(PlannedResource resource) => resource.Type switch
    {
        Release.Token => new Node(resource)["values"].Leaves().Where(l => l.Key is "retention" or "retentionDays" or "retention_period").Select(l => (resource.Type, resource.Name, l)),
        "aws:cloudwatch/logGroup:LogGroup" => [(resource.Type, resource.Name, new Node(resource)["retentionInDays"])],
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration" => new Node(resource)["rules"].Items.Select(r => (resource.Type, resource.Name, r["expiration"]["days"])),
        _ => [],
    };

    private static double? Length(Node place) => place.Number ?? Durations.Parse(place.Scalar);
}
