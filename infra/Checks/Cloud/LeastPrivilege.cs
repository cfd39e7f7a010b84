using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class LeastPrivilege() : CloudRule("ERP101", "Roles that may do what they do",
    "List the actions and the resources; attach no administrator policies.", Severities.Error,
    "aws:iam/policy:Policy", "aws:iam/rolePolicy:RolePolicy", "aws:iam/role:Role", "aws:iam/rolePolicyAttachment:RolePolicyAttachment")
{
    private static readonly string[] Administrators = ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"];
    private static readonly string[] Delicate = ["iam:PassRole", "sts:AssumeRole", "secretsmanager:GetSecretValue", "kms:Decrypt", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"];

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var attached = resource["managedPolicyArns"].Items.Append(resource["policyArn"]);
        foreach (var policy in attached.Where(a => Administrators.Any(p => a.Text?.EndsWith("/" + p, StringComparison.Ordinal) == true)))
            yield return policy.Because($"{resource.Resource.Name} makes its holder an administrator");
        var documents = resource["inlinePolicies"].Items.Select(p => p["policy"]).Append(resource["policy"]);
        foreach (var statement in documents.SelectMany(WrittenPolicy.Statements).Where(s => s["Effect"].Text == "Allow"))
        {
            foreach (var action in statement["Action"].OneOrMany().Where(a => a.Text is "*" || a.Text?.EndsWith(":*", StringComparison.Ordinal) == true))
                yield return action.Because($"{resource.Resource.Name} allows {action.Text}");
            if (!statement["Condition"].Exists && statement["Resource"].OneOrMany().Any(r => r.Text == "*"))
                foreach (var action in statement["Action"].OneOrMany().Where(a => Delicate.Contains(a.Text)))
                    yield return action.Because($"{resource.Resource.Name} allows {action.Text} on everything");
        }
    }
}
