using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Samples;

/// <summary>A plan of <c>good-plan.yaml</c> that a test can change: <c>Edit("Deployment/x").Set("spec.replicas", 1)</c>.</summary>
public sealed class SamplePlan
{
    private readonly Dictionary<string, SampleResource> _resources = [];
    private readonly string _stack;

    private SamplePlan(string stack) => _stack = stack;

    public static SamplePlan Good(string stack = "production")
    {
        var plan = new SamplePlan(stack);
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "good-plan.yaml"));
        foreach (var resource in Yaml.Parse(text.Replace("urn:pulumi:production", $"urn:pulumi:{stack}"))["resources"]!.AsArray()) plan.Add(resource!);
        return plan;
    }

    public static SamplePlan Empty(string stack = "production") => new(stack);

    /// <summary>Adds a resource written in YAML: type, name, inputs, options.</summary>
    public SamplePlan With(string yaml)
    {
        Add(Yaml.Parse(yaml));
        return this;
    }

    /// <summary>The resource <c>Kind/name</c>.</summary>
    public SampleResource Edit(string key) => _resources[key];

    public SamplePlan Without(string key)
    {
        Assert.True(_resources.Remove(key), $"The sample has no {key}.");
        return this;
    }

    public Plan Build() => new()
    {
        Project = "erp-infra",
        Stack = _stack,
        Platform = "erp-system",
        Resources = [.. _resources.Values.Select(r => r.Build(_stack)).OrderBy(r => r.Urn, StringComparer.Ordinal)],
        Outputs = [],
    };

    private void Add(JsonNode resource)
    {
        var sample = new SampleResource(resource["type"]!.ToString(), resource["name"]!.ToString(), (JsonObject)resource["inputs"]!.DeepClone());
        if (resource["options"] is { } options) sample.Protect((bool?)options["protect"] ?? false, (bool?)options["retainOnDelete"] ?? false);
        if (sample.IsObject) Label(sample);
        _resources.Add(sample.Key, sample);
    }

    private void Label(SampleResource sample)
    {
        var metadata = sample.Child("metadata");
        metadata["name"] ??= sample.Name;
        var labels = (JsonObject)(metadata["labels"] ??= new JsonObject());
        labels[LabelNames.Name] ??= sample.Name;
        labels[LabelNames.Instance] ??= sample.Name;
        labels[LabelNames.PartOf] ??= "erp-system";
        labels[LabelNames.ManagedBy] ??= "pulumi";
        labels[LabelNames.Component] ??= "sample";
        labels[LabelNames.Environment] ??= _stack;
        labels[LabelNames.Owner] ??= "erp-platform";
    }
}
