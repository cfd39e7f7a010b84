using Pulumi;

namespace Erp.Components;

/// <summary>Who may use a queue.</summary>
internal sealed class QueuePolicy(string name, QueuePolicyArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:sqs/queuePolicy:QueuePolicy", name, args, options);

internal sealed class QueuePolicyArgs : ResourceArgs
{
    [Input("queueUrl", required: true)] public Input<string> QueueUrl { get; set; } = null!;

    [Input("policy", required: true)] public Input<string> Policy { get; set; } = null!;
}
