using Erp.Infra.Planning;

namespace Erp.Tests.Samples;

/// <summary>A plan with one thing changed in it, by the same paths as a <see cref="SamplePlan"/>. The plan itself stays as it is.</summary>
internal static class ChangedPlan
{
    public static Plan Without(this Plan plan, string key)
    {
        var gone = plan.Find(key);
        return plan with { Resources = plan.Resources.Remove(gone) };
    }

    public static Plan With(this Plan plan, string key, Action<SampleResource> change)
    {
        var old = plan.Find(key);
        var sample = new SampleResource(old.Type, old.Name, (System.Text.Json.Nodes.JsonObject)old.Inputs.DeepClone());
        change(sample);
        return plan with { Resources = plan.Resources.Replace(old, old with { Inputs = sample.Build(plan.Stack).Inputs }) };
    }

    public static Plan With(this Plan plan, string key, Func<PlannedOptions, PlannedOptions> change)
    {
        var old = plan.Find(key);
        return plan with { Resources = plan.Resources.Replace(old, old with { Options = change(old.Options) }) };
    }

    private static PlannedResource Find(this Plan plan, string key)
    {
        var parts = key.Split('/');
        return Assert.Single(plan.Resources, r => r.Custom && r.Name == parts[1] && r.Type.EndsWith($":{parts[0]}", StringComparison.Ordinal));
    }
}
