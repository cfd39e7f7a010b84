namespace Erp.Components;

/// <summary>Add-ons that could not work as asked for.</summary>
internal static class AddonChecks
{
    public static IEnumerable<ArgumentProblem> Problems(ClusterAddonsArgs args)
    {
        foreach (var addon in AddonCatalog.For(args))
        {
            if (addon.NeedsAws && args.Eks is null)
                yield return new($"wanted.{addon.Addon}", $"{addon.Release} works with AWS alone, and this cluster is not there.", "Do not ask for it, or say that the cluster has its own.");
            foreach (var problem in addon.Problems(args)) yield return problem;
        }

        if (args.AcmeEmail is not null && (args.Eks is null || args.Zones.IsEmpty) && args.AcmeGateway is null)
            yield return new("acmeEmail", "Certificates cannot be proven: there is neither a zone nor a Gateway.", "Name one of them, or leave the e-mail out.");
    }
}
