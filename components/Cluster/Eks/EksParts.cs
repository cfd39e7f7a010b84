using Pulumi;

namespace Erp.Components;

/// <summary>What the parts of an EKS cluster share while it is made: names, tags, options.</summary>
internal sealed class EksParts(string name, EksSettings settings, PlatformContext context, Resource parent)
{
    public EksSettings Settings { get; } = settings;
    public PlatformContext Context { get; } = context;

    /// <summary>The name in the program.</summary>
    public string Name(string part) => $"{name}-{part}";

    /// <summary>The name in AWS, where several clusters may share an account.</summary>
    public string AwsName(string part) => $"{Settings.Name}-{part}";

    public InputMap<string> Tags(string part, params (string Key, string Value)[] more)
    {
        var tags = AwsTags.Of(Context, AwsName(part));
        foreach (var (key, value) in more) tags.Add(key, value);
        return tags;
    }

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    /// <summary>For what carries everything else.</summary>
    public CustomResourceOptions ProtectedOptions(params IEnumerable<Resource> after)
    {
        var options = Options(after);
        options.Protect = options.RetainOnDelete = Context.Protection.Cluster;
        return options;
    }

    public ComponentResourceOptions ComponentOptions() => new() { Parent = parent };
}
