using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Puts services behind those that they need, and finds the circle when there is no such order.</summary>
internal static class StartOrder
{
    public static ImmutableArray<ServiceSpec> Of(ImmutableArray<ServiceSpec> services)
    {
        var byName = services.ToDictionary(s => s.Name);
        var ordered = ImmutableArray.CreateBuilder<ServiceSpec>(services.Length);
        var done = new HashSet<string>();
        foreach (var service in services) Place(service);
        return ordered.MoveToImmutable();

        void Place(ServiceSpec service)
        {
            if (!done.Add(service.Name)) return;
            foreach (var use in service.Uses.OfType<ServiceUse>()) Place(byName[use.Name]);
            ordered.Add(service);
        }
    }

    /// <summary>The services of a circle, first one again at the end; null when there is none.</summary>
    public static ImmutableArray<string>? Circle(ImmutableArray<ServiceSpec> services)
    {
        var uses = services.DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Uses.OfType<ServiceUse>().Select(u => u.Name).ToArray());
        var finished = new HashSet<string>();
        var path = new List<string>();
        return uses.Keys.Order(StringComparer.Ordinal).Select(Visit).FirstOrDefault(c => c is not null);

        ImmutableArray<string>? Visit(string service)
        {
            if (path.IndexOf(service) is >= 0 and var start) return [.. path[start..], service];
            if (finished.Contains(service) || !uses.TryGetValue(service, out var used)) return null;
            path.Add(service);
            var circle = used.Select(Visit).FirstOrDefault(c => c is not null);
            path.RemoveAt(path.Count - 1);
            finished.Add(service);
            return circle;
        }
    }
}
