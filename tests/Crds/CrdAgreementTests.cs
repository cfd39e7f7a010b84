using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.KubernetesCrds.Monitoring.V1;
using Pulumi.Utilities;

namespace Erp.Tests.Crds;

/// <summary>Every property of every typed custom resource is one that the operator's CRD has.</summary>
public class CrdAgreementTests
{
    // Envoy Gateway's CRDs are not among the stored ones.
    private const string NotStored = "gateway.envoyproxy.io/";

    private static readonly IReadOnlyList<Type> Args =
        [.. typeof(ServiceMonitorArgs).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(CustomResourceArgs)))];

    private static readonly Lazy<StoredCrds?> Stored = new(() => StoredCrds.Find(Args.Select(KindOf).ToHashSet()));

    public static TheoryData<string> Kinds => [.. Args.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_agrees_with_its_CRD(string name)
    {
        if (Stored.Value is not { } stored) return;
        var args = Args.Single(t => t.FullName == name);
        var apiVersion = await ApiVersionOf(args);
        if (apiVersion.StartsWith(NotStored, StringComparison.Ordinal)) return;

        var schema = stored.SchemaOf(apiVersion, KindOf(args));

        Assert.True(schema is not null, $"No stored CRD serves {KindOf(args)} in {apiVersion}.");
        var differences = ArgsComparison.OfKind(args, schema).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string KindOf(Type args) => args.Name[..^"Args".Length];

    private static Task<string> ApiVersionOf(Type args) =>
        OutputUtilities.GetValueAsync(((CustomResourceArgs)Activator.CreateInstance(args)!).ApiVersion.ToOutput());
}
