using System.Globalization;

namespace Erp.Components;

/// <summary>Translates a rollout into Deployments and Services.</summary>
internal static class VariantsOf
{
    public const string PreviewSuffix = "-preview";
    public const string StableSuffix = "-stable";
    public const string CanarySuffix = "-canary";

    public static Variants Rollout(Rollout rollout, ServiceSpec spec, ImageCatalog images)
    {
        var name = spec.Image ?? spec.Name;
        ImageReference Image(string? version) => version is null ? images.Of(name) : images.Of(name, version);

        return rollout switch
        {
            RollingRollout rolling => new([new(spec.Name, Tracks.Stable, Image(null), spec.Scale) { MaxSurge = rolling.MaxSurge, MaxUnavailable = rolling.MaxUnavailable }]),
            BlueGreenRollout slots => new([SlotOf(Slot.Blue, slots, spec, Image), SlotOf(Slot.Green, slots, spec, Image)])
            {
                Serving = TrackOf(slots.Active),
                Beside = [new(PreviewSuffix, TrackOf(slots.Waiting))],
                Covering = ["", PreviewSuffix],
            },
            CanaryRollout { Version: null } => new([new(spec.Name, Tracks.Stable, Image(null), spec.Scale)]),
            CanaryRollout canary => new(
            [
                new(spec.Name, Tracks.Stable, Image(null), spec.Scale),
                new(spec.Name + CanarySuffix, Tracks.Canary, Image(canary.Version), CanaryScale(canary.Weight, spec)),
            ])
            {
                // At no weight it runs in the dark, reached by its own Service only.
                Serving = canary.Weight == 0 ? Tracks.Stable : null,
                Beside = [new(StableSuffix, Tracks.Stable), new(CanarySuffix, Tracks.Canary)],
                Covering = [StableSuffix, CanarySuffix],
            },
            _ => throw new ArgumentOutOfRangeException(nameof(rollout), rollout, "There is no such rollout."),
        };
    }

    /// <summary>
    /// Pods enough that the canary's share of all pods is at least its share of the traffic. From an even split on it is as large as the stable
    /// side, which is what it takes to carry everything. The edge keeps sending its share whether the canary can answer or not: there it is never alone.
    /// </summary>
    private static int CanaryPods(int weight, int stable, bool isRouted) => weight >= CanaryRollout.EvenWeight
        ? stable
        : Math.Max(Math.Min(stable, isRouted ? 2 : 1), (int)Math.Ceiling(stable * weight / (100.0 - weight)));

    public static string TrackOf(Slot slot) => slot.ToString().ToLower(CultureInfo.InvariantCulture);

    private static Variant SlotOf(Slot slot, BlueGreenRollout slots, ServiceSpec spec, Func<string?, ImageReference> image)
    {
        var runs = slot == slots.Active || slots.Idle != IdleSlot.Empty;
        return new($"{spec.Name}-{TrackOf(slot)}", TrackOf(slot), image(slots.VersionOf(slot)), runs ? spec.Scale : Scale.Fixed(0));
    }

    // Automatic as soon as the stable side is, at every weight: the owner of the number never changes while a canary runs.
    private static Scale CanaryScale(int weight, ServiceSpec spec)
    {
        var (stable, isRouted) = (spec.Scale, !spec.Routes.IsEmpty);
        var least = CanaryPods(weight, stable.Min, isRouted);
        return stable.IsAutomatic ? stable with { Min = least, Max = Math.Max(least + 1, CanaryPods(weight, stable.Max, isRouted)) } : Scale.Fixed(least);
    }
}
