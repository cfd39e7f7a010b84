using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A service's routes with the Services behind them, as its rollout stands: known before anything is planned.</summary>
public static class ServedRoutes
{
    public static ImmutableArray<ServedRoute> Of(ServiceSpec spec, Rollout rollout) =>
    [
        .. from route in spec.Routes
           let port = spec.Ports.First(p => p.Name == route.Port)
           select new ServedRoute(spec.Name, route, port, Backends(spec.Name, port, rollout)),
    ];

    private static ImmutableArray<Backend> Backends(string service, Port port, Rollout rollout) => rollout is CanaryRollout { Version: not null } canary
        ?
        [
            new(service + VariantsOf.StableSuffix, port.ServicePort, 100 - canary.Weight),
            new(service + VariantsOf.CanarySuffix, port.ServicePort, canary.Weight) { Marks = canary.Marks },
        ]
        : [new(service, port.ServicePort)];
}
