using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class PatientReleases() : ReleaseRule("ERP081", "Releases that do not get stuck",
    "Set timeout and maxHistory; atomic only together with cleanupOnFail, and never skipAwait.", Severities.Error)
{
    private const int ShortestTimeout = 300;

    protected override IEnumerable<Violation> Check(Release release, PlanIndex plan)
    {
        var timeout = release.Root["timeout"];
        if (timeout.Number is null or < ShortestTimeout)
            yield return timeout.Because($"Helm release {release.Name} gives up after {(timeout.Exists ? $"{timeout.Scalar} s" : "the default time")}, often before images are pulled and disks attached");
        if (release.Root["maxHistory"].Number is null or 0)
            yield return release.Root["maxHistory"].Because($"Helm release {release.Name} keeps every revision for ever, each in a Secret");
        if (release.Root["atomic"].Flag == true && release.Root["cleanupOnFail"].Flag != true)
            yield return release.Root["cleanupOnFail"].Because($"Helm release {release.Name} rolls back but leaves new objects behind");
        if (release.Root["skipAwait"].Flag == true)
            yield return release.Root["skipAwait"].Because($"Helm release {release.Name} counts as done before anything runs, and what depends on it starts too early");
    }
}
