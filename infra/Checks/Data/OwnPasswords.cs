using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class OwnPasswords() : ReleaseRule("ERP085", "Engines whose passwords come from a Secret",
    "Make the Secret in the stack and give the chart its name as existingSecret; from staging on, turn TLS of pgpool on.", Severities.Error)
{
    // Where each chart takes the name of the Secret. Without one it makes a password of its own, anew with every upgrade.
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["postgresql"] = ["auth.existingSecret"],
        ["postgresql-ha"] = ["postgresql.existingSecret", "pgpool.existingSecret"],
        ["redis"] = ["auth.existingSecret"],
        ["kafka"] = ["sasl.existingSecret", "existingKraftSecret"],
        ["mysql"] = ["auth.existingSecret"],
        ["mongodb"] = ["auth.existingSecret"],
        ["minio"] = ["auth.existingSecret"],
    };

    protected override IEnumerable<Violation> Check(Release release, PlanIndex plan)
    {
        foreach (var place in Places.GetValueOrDefault(release.Chart, []).Select(release.Values.At).Where(p => !p.IsUnknown))
            if (place.Text is not { Length: > 0 } secret)
                yield return place.Because($"Helm release {release.Name} makes a password of its own, which nobody else is told and an upgrade changes");
            else if (plan.Find("Secret", release.Namespace, secret) is null && !plan.MayBeMadeByOperators(release.Namespace, secret))
                yield return place.Because($"Helm release {release.Name} takes its passwords from the Secret {release.Namespace}/{secret}, which the stack does not create");
        // The one engine of which a plan shows it: Pgpool stands between the services and PostgreSQL, on other nodes than either.
        if (release.Chart == "postgresql-ha" && plan.Tier >= EnvironmentTier.Staging && release.Values.At("pgpool.tls.enabled") is { Flag: not true } tls)
            yield return tls.Because($"Passwords and data go to Helm release {release.Name} in the clear");
    }
}
