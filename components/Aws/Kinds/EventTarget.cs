using Pulumi;

namespace Erp.Components;

/// <summary>Where the events of a rule go.</summary>
internal sealed class EventTarget(string name, EventTargetArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:cloudwatch/eventTarget:EventTarget", name, args, options);

internal sealed class EventTargetArgs : ResourceArgs
{
    [Input("rule", required: true)] public Input<string> Rule { get; set; } = null!;

    [Input("arn", required: true)] public Input<string> Arn { get; set; } = null!;

    [Input("targetId")] public Input<string>? TargetId { get; set; }
}
