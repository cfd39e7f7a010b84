using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Outputs;

/// <summary>Where to look with kubectl, by what runs there.</summary>
internal static class Namespaces
{
    public static ImmutableDictionary<string, string> Of(PlatformContext context) => new Dictionary<string, string>
    {
        ["application"] = context.ApplicationNamespace,
        ["infra"] = context.InfraNamespace,
        ["edge"] = EdgeEngine.Namespace,
        ["monitoring"] = ObservabilityNames.Namespace,
        ["agents"] = ObservabilityNames.AgentNamespace,
    }.ToImmutableDictionary();
}
