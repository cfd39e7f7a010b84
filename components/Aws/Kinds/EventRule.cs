using Pulumi;

namespace Erp.Components;

/// <summary>Picks events out of the account's default bus; <see cref="EventTarget"/> says where they go.</summary>
internal sealed class EventRule(string name, EventRuleArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:cloudwatch/eventRule:EventRule", name, args, options)
{
    [Output("name")] public Output<string> Name { get; private set; } = null!;

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
}

internal sealed class EventRuleArgs : ResourceArgs
{
    [Input("name")] public Input<string>? Name { get; set; }

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("eventPattern")] public Input<string>? EventPattern { get; set; }

    [Input("tags")] public InputMap<string> Tags { get; set; } = [];
}
