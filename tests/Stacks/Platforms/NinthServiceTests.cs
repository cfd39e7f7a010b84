using System.Collections.Immutable;
using System.Runtime.Loader;
using Erp.Components;
using Erp.Tests.Components;
using Erp.Tests.Components.ErpServices;
using Erp.Tests.Docs;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>Adding a service is one short file: the one in the documents, compiled into the .NET platform.</summary>
public sealed class NinthServiceTests
{
    private const string Name = "shipping-service";
    private const int MostLines = 25;

    private static readonly DocumentedCode File =
        DocumentedCode.In(Path.Combine(Repository.Root, "docs", "ErpService.md")).Single(c => c.IsFile);

    [Fact]
    public void The_file_is_short() => Assert.InRange(File.Text.Split('\n').Length, 1, MostLines);

    [Fact]
    public async Task Everything_follows_from_the_file()
    {
        var services = ServicesWith(File);
        Assert.Equal(9, services.Length);

        var plan = await new SmallPlatform(services) { Dapr = new("erp", "dapr-system") }.PlanAsync();

        Assert.Equal(
            ["ConfigMap", "Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "RandomPassword", "Secret", "Service", "ServiceAccount", "ServiceMonitor"],
            plan.Resources.Where(r => r.Custom && r.Name.StartsWith(Name, StringComparison.Ordinal)).Select(r => r.Type[(r.Type.LastIndexOf(':') + 1)..]).Distinct().Order(StringComparer.Ordinal));
        var net = new NetworkEvaluator(plan);
        Assert.True(net.Allows(net.Pod("erp-prod", Name), net.Pod("erp-prod", "sales-service"), 8080));
        Assert.False(net.Allows(net.Pod("erp-prod", "sales-service"), net.Pod("erp-prod", Name), 8080));
        Assert.True(net.Allows(NetworkEvaluator.Outsider("edge", "envoy"), net.Pod("erp-prod", Name), 8080));
        Assert.True(net.Allows(net.Pod("erp-prod", Name), NetworkEvaluator.Outsider("erp-infra", "postgres"), 5432));
    }

    [Fact]
    public async Task The_other_services_stay_as_they_are()
    {
        var with = ServicesWith(File);
        var before = await new SmallPlatform([.. with.Where(s => s.Name != Name)]).PlanAsync();
        var after = await new SmallPlatform(with).PlanAsync();

        var changed = from b in before.Resources join a in after.Resources on b.Urn equals a.Urn where b.Inputs.ToJsonString() != a.Inputs.ToJsonString() select $"{b.Type[(b.Type.LastIndexOf(':') + 1)..]}/{b.Name}";

        Assert.Equal(["NetworkPolicy/sales-service"], changed);
    }

    private static ImmutableArray<ServiceSpec> ServicesWith(DocumentedCode file)
    {
        using var image = new MemoryStream();
        var result = file.Compile().Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var stacks = new AssemblyLoadContext(nameof(NinthServiceTests)).LoadFromStream(image);
        var platform = Activator.CreateInstance(stacks.GetType("Erp.Stacks.Platforms.ErpSystem.ErpSystemPlatform", throwOnError: true)!, nonPublic: true)!;
        return (ImmutableArray<ServiceSpec>)platform.GetType().GetProperty("Services")!.GetValue(platform)!;
    }
}
