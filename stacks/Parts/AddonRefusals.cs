using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>Add-ons and autoscalers that could not work as the settings ask for them.</summary>
internal static class AddonRefusals
{
    private const string Wanted = "addons.wanted";

    /// <summary>Keys are those of the cluster's settings.</summary>
    public static IEnumerable<ArgumentProblem> Of(ClusterSettings settings, bool eks)
    {
        foreach (var addon in settings.Addons.Wanted)
        {
            if (settings.Addons.Present.Contains(addon)) yield return new(Wanted, $"{addon} is wanted and present.", "It is one or the other.");
            if (AddonCatalog.NeedsAws(addon) && !eks) yield return new(Wanted, $"{addon} works with AWS alone, and this cluster is not there.", "Leave it out.");
        }

        foreach (var list in (string[])[Wanted, "addons.present"])
            if ((list == Wanted ? settings.Addons.Wanted : settings.Addons.Present).Contains(Addon.CertManager))
                yield return new(list, "The edge brings cert-manager along.", "Say in edge.certManager whether it is there.");
        if (settings.Addons.Wanted.Contains(Addon.Velero))
            yield return new(Wanted, "Velero comes by itself where a service has a disk that is to be backed up.", "Leave it out.");
        if (settings.Addons.Wanted.Contains(Addon.ExternalDns) && settings.Addons.Zones.IsEmpty)
            yield return new("addons.zones", "external-dns has no zone to write to.", "Name the public zones and their ids.");
        if (settings.Autoscaler != AutoscalerKind.Karpenter && (settings.Karpenter.MaxCpus is not null || !settings.Karpenter.InstanceTypes.IsEmpty))
            yield return new("karpenter", "Karpenter's nodes are described, but it is not the autoscaler.", "Set autoscaler: karpenter, or leave them out.");
        if (eks && settings.Autoscaler == AutoscalerKind.ClusterAutoscaler && ClusterVersions.Kubernetes.Contains(settings.Version) && ClusterAddonsVersions.AutoscalerTag(settings.Version) is null)
            yield return new("version", $"No Cluster Autoscaler is known for Kubernetes {settings.Version}.", $"Add its tag to {nameof(ClusterAddonsVersions)}.cs, or choose Karpenter.");
    }
}
