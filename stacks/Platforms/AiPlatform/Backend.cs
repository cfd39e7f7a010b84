using Erp.Components;

namespace Erp.Stacks.Platforms.AiPlatform;

/// <summary>The API; keeps files on a volume of its own.</summary>
internal sealed class Backend : IAiPlatformService
{
    public ServiceSpec Declare() => new("ai-platform-backend")
    {
        Ports = [Port.Http(8000, servicePort: 8000)],
        Uses = [Use.Database("ai_platform"), Use.Cache(), Use.Telemetry],
        Probes = AiProbes.Standard,
        Resources = new(new("250m", "512Mi"), new("500m", "1Gi")),
        Scale = Scale.Fixed(3),
        Volumes = [ServiceVolume.Shared("data", "/app/data", "10Gi"), ServiceVolume.Scratch("logs", "/app/logs")],
    };
}
