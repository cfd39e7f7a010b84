using Erp.Components;

namespace Erp.Stacks.Platforms.AiPlatform;

/// <summary>The page, served as files.</summary>
internal sealed class Frontend : IAiPlatformService
{
    public ServiceSpec Declare() => new("ai-platform-frontend")
    {
        // Above 1024, since the container runs without the right to a lower port; callers still use 80.
        Ports = [Port.Http(8080)],
        Uses = [Use.Service("ai-platform-backend")],
        Routes = [new("ai-platform", "/")],
        Probes = AiProbes.Standard,
        Resources = new(new("100m", "256Mi"), new("250m", "512Mi")),
        Scale = Scale.Fixed(2),
    };
}
