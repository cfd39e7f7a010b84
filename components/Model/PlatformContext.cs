using Pulumi;

namespace Erp.Components;

/// <summary>What every component of a stack knows about where it stands.</summary>
public sealed record PlatformContext
{
    public required EnvironmentTier Tier { get; init; }

    /// <summary>What is kept when someone deletes too much: all of it, until somebody says otherwise.</summary>
    public Protection Protection { get; init; } = new(Data: true, Cluster: true);

    /// <summary>What applications are told about where they run: frameworks know <c>Development</c> and <c>Production</c>.</summary>
    public string ApplicationEnvironment { get => field ?? Tier.ToString(); init; }

    /// <summary>The platform's name, e.g. <c>erp-system</c>: the <c>app.kubernetes.io/part-of</c> of all it runs.</summary>
    public required string Platform { get; init; }

    /// <summary>The team that answers for it: the <c>erp.io/owner</c> of all it runs.</summary>
    public required string Owner { get; init; }

    /// <summary>Where the services run, e.g. <c>erp-prod</c>.</summary>
    public required string ApplicationNamespace { get; init; }

    /// <summary>Where the data tier and the backups run.</summary>
    public required string InfraNamespace { get; init; }

    /// <summary>The environment as it is written in names and labels: <c>dev</c>, <c>test</c>, <c>staging</c>, <c>production</c>.</summary>
    public string Environment => Tier.ToString().ToLowerInvariant();

    /// <summary>The labels of an object; <paramref name="name"/> is the object's own name, so that instance and name never disagree.</summary>
    public InputMap<string> Labels(string app, string name, string component, string? version = null)
    {
        var labels = new InputMap<string>
        {
            [LabelNames.Name] = app,
            [LabelNames.Instance] = name,
            [LabelNames.PartOf] = Platform,
            [LabelNames.ManagedBy] = "pulumi",
            [LabelNames.Component] = component,
            [LabelNames.Environment] = Environment,
            [LabelNames.Owner] = Owner,
        };
        if (version is not null) labels.Add(LabelNames.Version, version);
        return labels;
    }
}
