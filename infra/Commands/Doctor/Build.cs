using Pulumi;

namespace Erp.Infra.Commands.Doctor;

/// <summary>Which of the two builds of the sources this program is.</summary>
internal static class Build
{
    /// <summary>The official SDK talks gRPC to the engine; the stand-in talks to nobody.</summary>
    public static bool IsOffline { get; } = !typeof(Deployment).Assembly.GetReferencedAssemblies().Any(a => a.Name!.StartsWith("Grpc", StringComparison.Ordinal));

    public static string Name => IsOffline ? "offline" : "nuget";

    public static string InWords => IsOffline ? "offline: against the stand-ins for Pulumi's packages" : "nuget: against the official packages, as deployed";

    public static string Switch => IsOffline ? "PulumiSdk=nuget ./erp doctor" : "PulumiSdk=offline ./erp doctor";
}
