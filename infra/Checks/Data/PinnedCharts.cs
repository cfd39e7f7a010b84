using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class PinnedCharts() : ReleaseRule("ERP080", "Charts of one version, releases of one name",
    "Install charts through HelmRelease.Create: it sets name, version and repository.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Release release, PlanIndex plan)
    {
        if (!release.Root["name"].Exists)
            yield return release.Root["name"].Because($"The release {release.Resource.Name} gets a random name, so nobody can foretell the names of its Services");
        if (!release.Root["version"].IsUnknown && !IsExact(release.Version))
            yield return release.Root["version"].Because($"Helm release {release.Name} takes whatever version of {release.Chart} is newest{(release.Version.Length > 0 ? $" within '{release.Version}'" : "")}");
        if (!release.Root["repositoryOpts"]["repo"].Exists && release.Root["chart"].Text?.StartsWith("oci://", StringComparison.Ordinal) != true)
            yield return release.Root["repositoryOpts"].Because($"Helm release {release.Name} finds its chart only on machines that know the repository");
    }

    private static bool IsExact(string version) => version.TrimStart('v').Split('+')[0].Split('-')[0].Split('.') is { Length: 3 } parts && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit));
}
