namespace Erp.Components;

/// <summary>Amounts that cannot be read, limits below requests, and scales that cannot be.</summary>
internal static class ResourceCheck
{
    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec) => [.. Amounts(spec), .. Scales(spec)];

    private static IEnumerable<ArgumentProblem> Amounts(ServiceSpec spec)
    {
        var (path, resources) = ($"{spec.Name}.resources", spec.Resources);
        var pairs = new List<(string Path, string Low, string High)>
        {
            ($"{path}.cpu", resources.Requests.Cpu, resources.Limits.Cpu),
            ($"{path}.memory", resources.Requests.Memory, resources.Limits.Memory),
            ($"{path}.ephemeral", resources.EphemeralRequest, resources.EphemeralLimit),
        };
        if (spec.Tuning is { } range)
            pairs.AddRange([($"{spec.Name}.tuning.cpu", range.Least.Cpu, range.Most.Cpu), ($"{spec.Name}.tuning.memory", range.Least.Memory, range.Most.Memory)]);

        foreach (var (at, low, high) in pairs)
        {
            var (least, most) = (Quantity.Parse(low), Quantity.Parse(high));
            foreach (var (text, amount) in new[] { (low, least), (high, most) })
                if (amount is not > 0)
                    yield return new(at, $"'{text}' is no amount.", "Write it as Kubernetes does: 250m, 512Mi, 2Gi.");
            if (most < least)
                yield return new(at, $"has its limit of {high} below its request of {low}.", "Raise the limit or lower the request.");
        }
    }

    private static IEnumerable<ArgumentProblem> Scales(ServiceSpec spec)
    {
        var (path, scale) = ($"{spec.Name}.scale", spec.Scale);
        if (scale.Min < 1 || scale.Max < scale.Min)
            yield return new(path, $"of {scale.Min} to {scale.Max} pods cannot be.", "At least 1, and the upper end not below the lower.");
        if (scale.IsAutomatic && scale.Metrics.IsEmpty)
            yield return new(path, $"leaves {scale.Min} to {scale.Max} pods to an autoscaler that measures nothing.", "Say what to go by: Cpu(70), Memory(80), RequestsPerSecond(1000).");
        foreach (var metric in scale.Metrics.Where(m => m.Target < 1 || m.Name == ""))
            yield return new(path, $"'{metric.Name}' aims at {metric.Target}.", "Name the metric and aim at 1 or more.");
        foreach (var twice in scale.Metrics.GroupBy(m => m.Name).Where(g => g.Count() > 1))
            yield return new(path, $"measures '{twice.Key}' twice.", "Name each metric once.");
    }
}
