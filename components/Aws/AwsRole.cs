using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Erp.Components;

/// <summary>A role, and everything that must be attached to it before somebody can work with it.</summary>
internal sealed record AwsRole(Role Role, ImmutableArray<Resource> Ready)
{
    public Output<string> Arn => Role.Arn;

    public Output<string> Name => Role.Name;

    public static AwsRole Create(string name, RoleArgs args, CustomResourceOptions options, Input<PolicyDocument>? policy = null, params IEnumerable<string> managed)
    {
        var role = new Role(name, args, options);
        var attached = ImmutableArray.CreateBuilder<Resource>();
        if (policy is not null)
            attached.Add(new RolePolicy(name, new RolePolicyArgs { Role = role.Name, Policy = policy.ToOutput().Apply(p => p.ToJson()) }, new() { Parent = options.Parent }));
        foreach (var arn in managed)
            attached.Add(new RolePolicyAttachment($"{name}-{arn[(arn.LastIndexOf('/') + 1)..]}", new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = arn }, new() { Parent = options.Parent }));
        return new(role, [role, .. attached]);
    }
}
