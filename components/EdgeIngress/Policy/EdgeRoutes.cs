namespace Erp.Components;

/// <summary>What the edge asks of a route.</summary>
internal static class EdgeRoutes
{
    extension(ServedRoute route)
    {
        /// <summary>Where a problem of the route is said to be.</summary>
        public string At => $"routes.{route.Route.Host}{route.Route.Path}";

        public string Path => route.Route.Path;

        /// <summary>Whether more than one backend gets a share of the traffic that carries no mark.</summary>
        public bool IsSplit => route.Backends.Count(b => b.Weight > 0) > 1;

        /// <summary>Who gets the requests that carry a mark.</summary>
        public IEnumerable<(RequestMark Mark, Backend Backend)> Marked => route.Backends.SelectMany(b => b.Marks.Select(m => (m, b)));

        /// <summary>The one that answers when nothing is rolled out: the first.</summary>
        public Backend Stable => route.Backends[0];
    }
}
