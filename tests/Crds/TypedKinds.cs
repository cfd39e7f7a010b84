using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.KubernetesCrds.Monitoring.V1;
using Pulumi.Utilities;

namespace Erp.Tests.Crds;

/// <summary>The custom resources that the project has types of its own for.</summary>
internal static class TypedKinds
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(ServiceMonitorArgs).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(CustomResourceArgs)))];

    private static Dictionary<(string ApiVersion, string Kind), Type> ByName { get; } = All.ToDictionary(t => (ApiVersionOf(t), KindOf(t)));

    public static Type? Find(string apiVersion, string kind) => ByName.GetValueOrDefault((apiVersion, kind));

    public static string KindOf(Type args) => args.Name[..^"Args".Length];

    public static string ApiVersionOf(Type args) =>
        OutputUtilities.GetValueAsync(((CustomResourceArgs)Activator.CreateInstance(args)!).ApiVersion.ToOutput()).GetAwaiter().GetResult();
}
