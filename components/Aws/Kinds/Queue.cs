using Pulumi;

namespace Erp.Components;

/// <summary>A queue of SQS.</summary>
internal sealed class Queue(string name, QueueArgs args, CustomResourceOptions? options = null) : CustomResource("aws:sqs/queue:Queue", name, args, options)
{
    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;

    [Output("url")] public Output<string> Url { get; private set; } = null!;
}

internal sealed class QueueArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }

    [Input("messageRetentionSeconds")] public Input<int>? MessageRetentionSeconds { get; set; }

    [Input("sqsManagedSseEnabled")] public Input<bool>? SqsManagedSseEnabled { get; set; }

    [Input("tags")] public InputMap<string> Tags { get; set; } = [];
}
