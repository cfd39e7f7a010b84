using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Profiles;

namespace Erp.Stacks;

/// <summary>
/// How large a service is: the declaration says it for customers, the profile what of that this environment wants, the settings have the last
/// word.
/// </summary>
internal static class Sizing
{
    public static ServiceSpec Of(ServiceSpec service, EnvironmentProfile profile, ServiceOverride? set)
    {
        var scale = profile.Fit(service.Scale);
        if (set is null) return service with { Scale = scale };
        return service with
        {
            Scale = (scale.Metrics.IsEmpty ? service.Scale : scale) with { Min = set.Min ?? scale.Min, Max = set.Max ?? scale.Max },
            Resources = service.Resources with
            {
                Requests = new(set.CpuRequest ?? service.Resources.Requests.Cpu, set.MemoryRequest ?? service.Resources.Requests.Memory),
                Limits = new(set.CpuLimit ?? service.Resources.Limits.Cpu, set.MemoryLimit ?? service.Resources.Limits.Memory),
            },
        };
    }
}
