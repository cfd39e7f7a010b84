using Erp.Tests.Manifests;

namespace Erp.Tests.Stacks.Platforms;

public sealed class PlatformManifestTests
{
    [StrictFact]
    public async Task The_services_of_all_platforms_are_valid_to_Kubernetes()
    {
        var objects = new List<System.Text.Json.Nodes.JsonObject>();
        foreach (var platform in new[] { "erp-system", "rust-erp", "ai-platform" })
            foreach (var stack in new[] { "dev", "production" })
                objects.AddRange(StrictValidator.ObjectsOf(await PlatformPlan.OfAsync(platform, stack)));

        Assert.Empty(StrictValidator.Complaints(objects));
    }
}
