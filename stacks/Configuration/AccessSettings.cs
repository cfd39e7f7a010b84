using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>The IAM roles that people take on. Which team may do what in an environment is not a setting.</summary>
public sealed record AccessSettings
{
    private const string RoleForm = "arn:aws:iam::[0-9]{12}:role/.+";
    private const string InWords = "the ARN of a role";

    [Setting("The role of the developers.")]
    [Form(RoleForm, InWords)]
    public string Developers { get; init; } = "arn:aws:iam::123456789012:role/erp-developers";

    [Setting("The role of quality assurance.")]
    [Form(RoleForm, InWords)]
    public string Qa { get; init; } = "arn:aws:iam::123456789012:role/erp-qa";

    [Setting("The role of operations.")]
    [Form(RoleForm, InWords)]
    public string Operations { get; init; } = "arn:aws:iam::123456789012:role/erp-operations";

    public string RoleOf(Team team) => team switch
    {
        Team.Developers => Developers,
        Team.Qa => Qa,
        _ => Operations,
    };
}
