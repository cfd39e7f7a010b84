using System.Globalization;

namespace Erp.Components;

/// <summary>Translates a rollout into Deployments.</summary>
internal static class VariantsOf
{
    public const string PreviewSuffix = "-preview";
    public const string StableSuffix = "-stable";
    public const string CanarySuffix = "-canary";

    public static Variants Rollout(Rollout rollout, ServiceSpec spec, ImageCatalog images)
    {
        var image = images.Of(spec.Image ?? spec.Name);
        ImageReference Tagged(string? tag) => tag is null ? image : images.Of(spec.Image ?? spec.Name, tag);
        var stable = new Variant(spec.Name, Variant.Stable, image);

        return rollout switch
        {
            RollingRollout rolling => One(stable with { MaxSurge = rolling.MaxSurge, MaxUnavailable = rolling.MaxUnavailable }),
            BlueGreenRollout slots => Slots(slots, spec, image, Tagged(slots.IdleTag)),
            CanaryRollout { Tag: null } => One(stable),
            CanaryRollout canary => Beside(stable, canary, spec, Tagged(canary.Tag)),
            _ => throw new ArgumentOutOfRangeException(nameof(rollout), rollout, "There is no such rollout."),
        };
    }

    private static Variants One(Variant variant) => new([variant]) { Scaled = variant };

    private static Variants Slots(BlueGreenRollout slots, ServiceSpec spec, ImageReference active, ImageReference idle)
    {
        var (serving, waiting) = (slots.Active, slots.Active == Slot.Blue ? Slot.Green : Slot.Blue);
        var live = new Variant($"{spec.Name}-{TrackOf(serving)}", TrackOf(serving), active);
        // As large as the live one at the least, so that the switch meets pods enough.
        var next = new Variant($"{spec.Name}-{TrackOf(waiting)}", TrackOf(waiting), idle) { Replicas = slots.IdleRuns ? spec.Scale.Min : 0 };
        return new([live, next]) { Scaled = live, Serving = live.Track, SideServices = [(PreviewSuffix, next.Track)] };
    }

    private static Variants Beside(Variant stable, CanaryRollout canary, ServiceSpec spec, ImageReference image) =>
        new([stable, new Variant(spec.Name + CanarySuffix, Variant.Canary, image) { Replicas = CanaryReplicas(canary.Weight, spec.Scale.Min) }])
        {
            Scaled = stable,
            SideServices = [(StableSuffix, Variant.Stable), (CanarySuffix, Variant.Canary)],
        };

    /// <summary>Pods enough that the canary's share of all pods is at least its share of the traffic; one as soon as it runs at all.</summary>
    public static int CanaryReplicas(int weight, int stableReplicas) =>
        weight >= 100 ? stableReplicas : Math.Max(1, (int)Math.Ceiling(stableReplicas * weight / (100.0 - weight)));

    public static string TrackOf(Slot slot) => slot.ToString().ToLower(CultureInfo.InvariantCulture);
}
