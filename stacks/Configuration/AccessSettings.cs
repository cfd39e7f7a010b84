using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>The IAM roles that people take on, and what the API server lets in. Which team may do what in an environment is not a setting.</summary>
public sealed record AccessSettings
{
    [Setting("The role of the developers. Empty: erp-developers of the account.")]
    [Form(Forms.Role, Forms.RoleInWords)]
    public string? Developers { get; init; }

    [Setting("The role of quality assurance. Empty: erp-qa of the account.")]
    [Form(Forms.Role, Forms.RoleInWords)]
    public string? Qa { get; init; }

    [Setting("The role of operations. Empty: erp-operations of the account.")]
    [Form(Forms.Role, Forms.RoleInWords)]
    public string? Operations { get; init; }

    [Setting("Whether the API server only says what its policies would refuse, or refuses it. Begin with audit, and read its log before enforce.")]
    public AdmissionMode Admission { get; init; } = AdmissionMode.Audit;

    [Setting("The registries and paths that images of the platform's namespaces may come from. Empty: from anywhere.")]
    [Form($"{Forms.Registry}/?", Forms.RegistryInWords)]
    public ImmutableArray<string> Registries { get; init; } = [];

    public string RoleOf(Team team, ClusterSettings cluster) => team switch
    {
        Team.Developers => Developers ?? cluster.RoleArn("erp-developers"),
        Team.Qa => Qa ?? cluster.RoleArn("erp-qa"),
        _ => Operations ?? cluster.RoleArn("erp-operations"),
    };
}
