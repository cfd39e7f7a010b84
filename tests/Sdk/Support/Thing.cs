using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>A resource whose class says nothing about its type, and so cannot be found again by it.</summary>
internal sealed class Thing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(Token, name, args, options)
{
    public const string Token = "test:index:Thing";
}
