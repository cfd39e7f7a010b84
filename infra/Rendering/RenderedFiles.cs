using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;
using Erp.Infra.Rendering.Yaml;

namespace Erp.Infra.Rendering;

/// <summary>A plan as files: one Kubernetes object a file, one folder a Helm release, and the cloud's resources as JSON.</summary>
public static class RenderedFiles
{
    private const string CloudPrefix = "aws:";

    /// <summary>The files by their paths, with '/' between folders.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Plan plan)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var objects = plan.Resources.Select(KubeObject.From).OfType<KubeObject>().ToArray();
        var texts = new string[objects.Length];
        Parallel.For(0, texts.Length, i => texts[i] = Manifest.Write(objects[i]));
        foreach (var (item, text) in objects.Zip(texts)) files.Add(Free(files, PathOf(item), item.Group), text);
        files.Add("kustomization.yaml", Kustomization(files.Keys.Order(StringComparer.Ordinal)));
        foreach (var release in plan.Resources.Where(r => r.Type == Release.Token)) AddRelease(files, new Release(release));
        if (plan.Resources.Any(IsCloud)) files.Add("aws/resources.json", Cloud(plan));
        return files.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool IsCloud(PlannedResource resource) => resource.Custom && resource.Type.StartsWith(CloudPrefix, StringComparison.Ordinal);

    private static string PathOf(KubeObject item) =>
        $"kubernetes/{Safe(item.Namespace.Length == 0 ? "_cluster" : item.Namespace)}/{item.Kind.ToLowerInvariant()}-{Safe(item.Name)}.yaml";

    // Two API groups may each have a kind of the same name.
    private static string Free(Dictionary<string, string> files, string path, string group) =>
        files.ContainsKey(path) ? path.Replace(".yaml", $".{Safe(group)}.yaml", StringComparison.Ordinal) : path;

    private static string Kustomization(IEnumerable<string> resources) => YamlWriter.Write(new JsonObject
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = new JsonArray([.. resources.Select(r => JsonValue.Create(r))]),
    });

    private static void AddRelease(Dictionary<string, string> files, Release release)
    {
        var folder = $"helm/{Safe(release.Name)}";
        if (files.ContainsKey($"{folder}/release.yaml")) folder = $"helm/{Safe(release.Namespace)}-{Safe(release.Name)}";
        files.Add($"{folder}/values.yaml", YamlWriter.Write(release.Resource.Inputs["values"] ?? new JsonObject()));
        files.Add($"{folder}/release.yaml", YamlWriter.Write(new JsonObject
        {
            ["name"] = release.Name,
            ["namespace"] = release.Namespace,
            ["chart"] = release.Root["chart"].Text,
            ["repository"] = release.Root["repositoryOpts"]["repo"].Text,
            ["version"] = release.Version,
        }));
    }

    private static string Cloud(Plan plan) => JsonText.Of(new JsonArray([.. plan.Resources.Where(IsCloud).Select(r => new JsonObject
    {
        ["urn"] = r.Urn,
        ["type"] = r.Type,
        ["name"] = r.Name,
        ["protect"] = r.Options.Protect,
        ["inputs"] = r.Inputs.DeepClone(),
    })]));

    // Names of roles may hold colons, and values not known yet anything at all.
    private static string Safe(string name) => name.All(IsSafe) ? name : string.Concat(name.Select(c => IsSafe(c) ? c : '_'));

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_';
}
