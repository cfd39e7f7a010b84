using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Pods;

public sealed class LivingImages() : PlanRule("ERP025", "Images that somebody still maintains",
    "Use the upstream project's own image or a mirror you keep; a frozen source needs an exception with an owner and an end.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    private static readonly (string Registry, string Prefix, string Why)[] Ended =
    [
        ("docker.io", "bitnami/", "Bitnami's free images moved away in August 2025"),
        ("docker.io", "bitnamilegacy/", "the bitnamilegacy images are frozen and get no security fixes"),
        ("k8s.gcr.io", "", "k8s.gcr.io is closed; registry.k8s.io took its place"),
        ("gcr.io", "kubernetes-e2e-test-images/", "the registry is closed"),
        ("quay.io", "kubernetes-ingress-controller/", "ingress-nginx ended in March 2026"),
        ("registry.k8s.io", "ingress-nginx/", "ingress-nginx ended in March 2026"),
    ];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var image in plan.Pods.SelectMany(p => p.AllContainers).Select(c => c.Node["image"]))
            if (image is { IsUnknown: false, Text: { } text } && WhyEnded(ImageName.Parse(text)) is { } why)
                yield return image.Because($"{text}: {why}");
        foreach (var repository in plan.Releases.SelectMany(r => r.Values.Leaves()).Where(l => l.Key == "repository" && l.Text is not null && !l.IsUnknown))
            if (WhyEnded(ImageName.Parse(FullName(repository))) is { } why)
                yield return repository.Because($"{repository.Text}: {why}");
    }

    // Charts keep the registry beside the repository.
    private static string FullName(Node repository) =>
        repository.Parent["registry"].Text is { Length: > 0 } registry ? $"{registry}/{repository.Text}" : repository.Text!;

    private static string? WhyEnded(ImageName image) =>
        Ended.Where(e => image.Registry == e.Registry && image.Repository.StartsWith(e.Prefix, StringComparison.Ordinal)).Select(e => e.Why).FirstOrDefault();
}
