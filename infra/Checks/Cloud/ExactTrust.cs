using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class ExactTrust() : CloudRule("ERP102", "Roles for one holder",
    "Name the principal; for web identities compare 'sub' and 'aud' with StringEquals and without wildcards.", Severities.Error, "aws:iam/role:Role")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        foreach (var statement in WrittenPolicy.Statements(resource["assumeRolePolicy"]).Where(s => s["Effect"].Text == "Allow"))
        {
            if (WrittenPolicy.IsForEverybody(statement))
                yield return statement["Principal"].Because($"Everybody may become {resource.Resource.Name}");
            if (!statement["Principal"]["Federated"].Exists || !statement["Action"].OneOrMany().Any(a => a.Text == "sts:AssumeRoleWithWebIdentity")) continue;
            var exact = statement["Condition"]["StringEquals"].Entries.ToList();
            foreach (var claim in new[] { ":sub", ":aud" })
                if (!exact.Any(c => c.Key.EndsWith(claim, StringComparison.Ordinal) && c.OneOrMany().All(v => !v.Scalar.Contains('*'))))
                    yield return statement["Condition"].Because($"{resource.Resource.Name} trusts web identities without an exact '{claim[1..]}'");
        }
    }
}
