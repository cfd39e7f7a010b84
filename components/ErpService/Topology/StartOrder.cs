using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Puts services behind those that they call, and finds the circle when there is no such order.</summary>
internal sealed record StartOrder(ImmutableArray<ServiceSpec> Services, ImmutableArray<string> Circle)
{
    /// <summary>For services with names of their own; calls of services that are not there are passed over.</summary>
    public static StartOrder Of(IReadOnlyCollection<ServiceSpec> services)
    {
        var names = services.Select(s => s.Name).ToHashSet();
        var waitsFor = services.ToDictionary(s => s.Name, s => Called(s).Where(names.Contains).ToHashSet());
        var calledBy = services.SelectMany(s => waitsFor[s.Name].Select(called => (Called: called, Service: s))).ToLookup(c => c.Called, c => c.Service);

        var ordered = ImmutableArray.CreateBuilder<ServiceSpec>(services.Count);
        var free = new Queue<ServiceSpec>(services.Where(s => waitsFor[s.Name].Count == 0));
        while (free.TryDequeue(out var next))
        {
            ordered.Add(next);
            foreach (var caller in calledBy[next.Name])
                if (waitsFor[caller.Name].Remove(next.Name) && waitsFor[caller.Name].Count == 0) free.Enqueue(caller);
        }
        return new(ordered.ToImmutable(), ordered.Count == services.Count ? [] : CircleIn(waitsFor));
    }

    // Whoever is left waits for somebody who is left: following them leads into the circle.
    private static ImmutableArray<string> CircleIn(Dictionary<string, HashSet<string>> waitsFor)
    {
        var path = new List<string>();
        var seen = new Dictionary<string, int>();
        var at = waitsFor.Where(w => w.Value.Count > 0).Select(w => w.Key).Order(StringComparer.Ordinal).First();
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = waitsFor[at].Order(StringComparer.Ordinal).First();
        }
        return [.. path[seen[at]..], at];
    }

    private static IEnumerable<string> Called(ServiceSpec service) => service.Uses.OfType<ServiceUse>().Select(u => u.Name);
}
