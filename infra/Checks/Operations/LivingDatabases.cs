using System.Globalization;
using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Operations;

public sealed class LivingDatabases() : PodRule("ERP117", "Databases that still get fixes",
    "Move to a newer major version: dump, restore into the new one, switch.", Severities.ErrorFrom(EnvironmentTier.Staging))
{
    // https://www.postgresql.org/support/versioning/
    private static readonly Dictionary<int, DateOnly> PostgresEnds = new()
    {
        [12] = new(2024, 11, 21),
        [13] = new(2025, 11, 13),
        [14] = new(2026, 11, 12),
        [15] = new(2027, 11, 11),
        [16] = new(2028, 11, 9),
        [17] = new(2029, 11, 8),
        [18] = new(2030, 11, 14),
    };

    private const int WarningDays = 90;

    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        foreach (var image in pod.AllContainers.Select(c => c.Node["image"]).Where(i => !i.IsUnknown))
        {
            var name = ImageName.Parse(image.Scalar);
            if (!name.Repository.EndsWith("postgres", StringComparison.Ordinal)
                || !int.TryParse(name.Tag.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
                || !PostgresEnds.TryGetValue(major, out var ends)) continue;
            if (plan.Today > ends)
                yield return image.Because($"PostgreSQL {major} gets no fixes since {ends:yyyy-MM-dd}");
            else if (plan.Today.AddDays(WarningDays) > ends)
                yield return image.Because($"PostgreSQL {major} gets no fixes after {ends:yyyy-MM-dd}") with { Severity = Severity.Warning };
        }
    }
}
