namespace Erp.Components;

/// <summary>Routes: a host that there is, a path nobody else claims, backends that exist.</summary>
internal static class RouteChecks
{
    private const int WholeTraffic = 100;

    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        foreach (var claim in args.Routes.GroupBy(r => (r.Route.Host, Path: Normal(r.Path))).Where(g => g.Count() > 1))
            yield return new($"routes.{claim.Key.Host}{claim.Key.Path}", $"is claimed by {Listed(claim.Select(r => r.Service))}.", "Give all but one of them another path or host.");
        foreach (var problem in args.Routes.SelectMany(r => Problems(r, args))) yield return problem;
    }

    private static IEnumerable<ArgumentProblem> Problems(ServedRoute route, EdgeIngressArgs args)
    {
        if (args.Hosts.All(h => h.Key != route.Route.Host))
            yield return new(route.At, $"names the host '{route.Route.Host}', which is not declared.", $"There are: {Listed(args.Hosts.Select(h => h.Key))}.");
        if (!route.Path.StartsWith('/'))
            yield return new(route.At, $"the path '{route.Path}' does not start at the root.", "Start it with '/'.");
        if (route.Backends.IsEmpty)
            yield return new(route.At, "leads to nobody.", "Name at least one backend.");
        foreach (var backend in route.Backends)
            if (args.Services.FirstOrDefault(s => s.Name == backend.Service) is not { } service)
                yield return new(route.At, $"leads to the service '{backend.Service}', which is not in the stack.", $"There are: {Listed(args.Services.Select(s => s.Name))}.");
            else if (!service.Ports.Contains(backend.Port))
                yield return new(route.At, $"leads to port {backend.Port} of '{backend.Service}', which that service does not offer.", $"It offers: {string.Join(", ", service.Ports)}.");
        foreach (var twice in route.Backends.GroupBy(b => b.Service).Where(g => g.Count() > 1))
            yield return new(route.At, $"leads to '{twice.Key}' {twice.Count()} times.", "Name each backend once, with its whole share.");
        if (!route.Backends.IsEmpty && (route.Backends.Any(b => b.Weight < 0) || route.Backends.Sum(b => b.Weight) != WholeTraffic))
            yield return new($"{route.At}.weight", $"the shares {string.Join(" + ", route.Backends.Select(b => b.Weight))} are not the whole traffic.", $"Write percentages that add up to {WholeTraffic}.");
    }

    /// <summary>A prefix is the same with and without a slash at its end.</summary>
    private static string Normal(string path) => path.Length > 1 ? path.TrimEnd('/') : path;

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'")) is { Length: > 0 } list ? list : "none";
}
