using Pulumi;

namespace Erp.Components;

/// <summary>
/// The group that every VPC is born with, taken over and left without a rule: what forgets to name a group gets no traffic. Removing it from the
/// program leaves the group as it is.
/// </summary>
internal sealed class ClosedDefaultSecurityGroup(string name, ClosedDefaultSecurityGroupArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", name, args, options);

internal sealed class ClosedDefaultSecurityGroupArgs : ResourceArgs
{
    [Input("vpcId", required: true)] public Input<string> VpcId { get; set; } = null!;

    [Input("ingress")] public InputList<string> Ingress { get; } = [];

    [Input("egress")] public InputList<string> Egress { get; } = [];

    [Input("tags")] public InputMap<string> Tags { get; set; } = [];
}
