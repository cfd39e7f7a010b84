using System.Collections.Immutable;

namespace Erp.Stacks.Configuration;

/// <summary>Which images run: the tags and digests that a release changes.</summary>
public sealed record ImageSettings
{
    [Setting("The registry and path that all service images come from.")]
    [Form(Forms.Registry, Forms.RegistryInWords)]
    public string Registry { get; init; } = "registry.example.com/erp";

    [Setting("The name of the pull secret in the application namespace. Empty: the nodes may pull by themselves.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string PullSecret { get; init; } = "";

    [Setting("The version of every image that has none of its own below.")]
    [Form(Forms.Version, Forms.VersionInWords)]
    public string Default { get; init; } = "1.0.0";

    [Setting("Tags or digests by image name.")]
    [Form(Forms.Version, Forms.VersionInWords)]
    public ImmutableSortedDictionary<string, string> Versions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
