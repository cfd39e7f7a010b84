namespace Erp.Tests.Crds;

/// <summary>Every property of every typed custom resource is one that the operator's CRD has.</summary>
public class CrdAgreementTests
{
    // Envoy Gateway's CRDs are not among the stored ones.
    private const string NotStored = "gateway.envoyproxy.io/";

    private static readonly Lazy<StoredCrds?> Stored = new(() => StoredCrds.Find(TypedKinds.All.Select(TypedKinds.KindOf).ToHashSet()));

    public static TheoryData<string> Kinds => [.. TypedKinds.All.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_agrees_with_its_CRD(string name)
    {
        if (Stored.Value is not { } stored) return;
        var args = TypedKinds.All.Single(t => t.FullName == name);
        var apiVersion = TypedKinds.ApiVersionOf(args);
        if (apiVersion.StartsWith(NotStored, StringComparison.Ordinal)) return;

        var schema = stored.SchemaOf(apiVersion, TypedKinds.KindOf(args));

        Assert.True(schema is not null, $"No stored CRD serves {TypedKinds.KindOf(args)} in {apiVersion}.");
        var differences = ArgsComparison.OfKind(args, schema).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
