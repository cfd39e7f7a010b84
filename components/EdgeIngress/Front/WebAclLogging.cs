using Pulumi;

namespace Erp.Components;

/// <summary>Where a web ACL writes what it saw: a resource of the AWS provider that the packages of both builds do not type alike.</summary>
internal sealed class WebAclLogging(string name, WebAclLoggingArgs args, CustomResourceOptions options)
    : CustomResource("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", name, args, options);

internal sealed class WebAclLoggingArgs : ResourceArgs
{
    private static readonly string[] Credentials = ["authorization", "cookie"];

    [Input("resourceArn", required: true)] public Input<string> ResourceArn { get; set; } = null!;

    [Input("logDestinationConfigs", required: true)] public InputList<string> LogDestinationConfigs { get; set; } = [];

    [Input("region")] public Input<string>? Region { get; set; }

    /// <summary>Headers that let whoever reads the log act as the visitor.</summary>
    [Input("redactedFields")]
    public InputList<RedactedFieldArgs> RedactedFields { get; set; } = Credentials.Select(c => new RedactedFieldArgs { SingleHeader = new RedactedHeaderArgs { Name = c } }).ToArray();
}

internal sealed class RedactedFieldArgs : ResourceArgs
{
    [Input("singleHeader")] public Input<RedactedHeaderArgs>? SingleHeader { get; set; }
}

internal sealed class RedactedHeaderArgs : ResourceArgs
{
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;
}
