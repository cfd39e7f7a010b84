namespace Erp.Components;

/// <summary>What is wrong with a service where it is to be made: its declaration, its rollout, and what must answer it.</summary>
public static class ServiceCheck
{
    /// <summary>What can be known to be wrong before there is anything around it.</summary>
    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec, Rollout rollout) => [.. SpecCheck.Problems(spec), .. RolloutCheck.Problems(spec, rollout)];

    internal static IEnumerable<ArgumentProblem> Problems(string name, ErpServiceArgs args)
    {
        var spec = args.Spec;
        return
        [
            .. IsChecked(args) ? [] : SpecCheck.Problems(spec),
            .. RolloutCheck.Problems(spec, args.Rollout),
            .. args.Images.Problems(spec.Image ?? spec.Name, VersionsOf(args.Rollout)),
            .. Surroundings(name, args),
            .. args.Dapr is null ? [] : DaprSidecar.Problems(spec),
        ];
    }

    // A topology has looked at its own declarations.
    private static bool IsChecked(ErpServiceArgs args) => args.Topology.Contains(args.Spec.Name) && ReferenceEquals(args.Topology[args.Spec.Name], args.Spec);

    private static IEnumerable<ArgumentProblem> Surroundings(string name, ErpServiceArgs args)
    {
        var spec = args.Spec;
        if (name != spec.Name)
            yield return new($"{spec.Name}.name", $"is created as '{name}'.", "Give the component the service's own name.");
        if (!args.Topology.Contains(spec.Name))
            yield return new($"{spec.Name}.topology", "does not know the service, so nobody could call it.", "Make the topology of all services of the stack.");
        if (spec.Uses.OfType<BucketUse>().Any() && args.Identities is null)
            yield return new($"{spec.Name}.uses", "needs a bucket, but nothing gives its pods an identity in the cloud.", "Set Identities, or drop the use.");
        if (!spec.Routes.IsEmpty && args.Edge is null)
            yield return new($"{spec.Name}.routes", "lead here from an edge that the stack does not have.", "Set Edge to the pods of the edge, or drop the routes.");
    }

    // The image catalogue's own version runs in any case.
    private static IEnumerable<string?> VersionsOf(Rollout rollout) => rollout switch
    {
        BlueGreenRollout slots => [slots.Blue, slots.Green],
        CanaryRollout { Version: { } version } => [null, version],
        _ => [null],
    };
}
