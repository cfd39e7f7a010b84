using Pulumi;

namespace Erp.Components;

/// <summary>A resource of AWS whose logs are to be delivered. The AWS provider has it; the packages of both builds do not type it alike.</summary>
internal sealed class LogDeliverySource(string name, LogDeliverySourceArgs args, CustomResourceOptions options)
    : CustomResource("aws:cloudwatch/logDeliverySource:LogDeliverySource", name, args, options)
{
    [Output("name")] public Output<string> Name { get; private set; } = null!;
}

internal sealed class LogDeliverySourceArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("logType", required: true)] public Input<string> LogType { get; set; } = null!;

    [Input("resourceArn", required: true)] public Input<string> ResourceArn { get; set; } = null!;

    [Input("region")] public Input<string>? Region { get; set; }

    [Input("tags")] public InputMap<string> Tags { get; set; } = [];
}

/// <summary>Where logs are delivered to.</summary>
internal sealed class LogDeliveryDestination(string name, LogDeliveryDestinationArgs args, CustomResourceOptions options)
    : CustomResource("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination", name, args, options)
{
    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
}

internal sealed class LogDeliveryDestinationArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    [Input("deliveryDestinationConfiguration")] public Input<LogDeliveryTargetArgs>? Configuration { get; set; }

    [Input("outputFormat")] public Input<string>? OutputFormat { get; set; }

    [Input("region")] public Input<string>? Region { get; set; }

    [Input("tags")] public InputMap<string> Tags { get; set; } = [];
}

internal sealed class LogDeliveryTargetArgs : ResourceArgs
{
    [Input("destinationResourceArn", required: true)] public Input<string> ResourceArn { get; set; } = null!;
}

/// <summary>Joins a source to a destination.</summary>
internal sealed class LogDelivery(string name, LogDeliveryArgs args, CustomResourceOptions options)
    : CustomResource("aws:cloudwatch/logDelivery:LogDelivery", name, args, options);

internal sealed class LogDeliveryArgs : ResourceArgs
{
    [Input("deliverySourceName", required: true)] public Input<string> SourceName { get; set; } = null!;

    [Input("deliveryDestinationArn", required: true)] public Input<string> DestinationArn { get; set; } = null!;

    [Input("region")] public Input<string>? Region { get; set; }
}
