using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>A local component that registers no outputs.</summary>
internal sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource(Token, name, options)
{
    public const string Token = "test:index:Group";
}

/// <summary>A component whose children the provider makes.</summary>
internal sealed class RemoteGroup(string name, ResourceArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource(Token, name, args, options, remote: true)
{
    public const string Token = "test:index:RemoteGroup";

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;
}

/// <summary>A provider, by default of the package that all these resources belong to.</summary>
internal sealed class TestProvider(string name, string package = "test") : ProviderResource(package, name, ResourceArgs.Empty, null);
