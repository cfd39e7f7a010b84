using System.Collections.Immutable;
using Erp.Components;
using FsCheck;
using FsCheck.Fluent;

namespace Erp.Tests.Components.ErpServices;

/// <summary>Valid services of every shape, with a rollout that suits them.</summary>
internal static class AnyService
{
    public const string Name = "any-service";

    private static readonly Port Http = Port.Http(8000);
    private static readonly Port Grpc = Port.Grpc(50051);
    private static readonly Port Metrics = Port.Metrics(9091);

    private static Gen<ImmutableArray<Port>> Ports => Gen.Elements<ImmutableArray<Port>>([Http], [Http, Metrics], [Http, Grpc], [Http, Grpc, Metrics, Port.Tcp("raw", 7000)]);

    private static Gen<Scale> Scales => Gen.OneOf(
        Gen.Choose(1, 8).Select(Scale.Fixed),
        from min in Gen.Choose(1, 5)
        from more in Gen.Choose(1, 15)
        from measured in Gen.Elements<Func<Scale, Scale>>(s => s.Cpu(70), s => s.Memory(80), s => s.Cpu(70).Memory(80).RequestsPerSecond(100), s => s.External("queue", 5))
        select measured(Scale.Between(min, min + more)));

    private static Gen<Probes> ProbesFor(ImmutableArray<Port> ports) =>
        from liveness in Gen.Elements(Questions("/health", ports))
        from readiness in Gen.Elements(Questions("/ready", ports)).Where(r => !r.SameAs(liveness))
        select Probes.Of(liveness, readiness);

    private static Gen<ImmutableArray<ServiceVolume>> Volumes => Gen.Elements<ImmutableArray<ServiceVolume>>(
        [], [ServiceVolume.Scratch("logs", "/app/logs")], [ServiceVolume.Shared("data", "/app/data", "10Gi")],
        [ServiceVolume.PerReplica("index", "/app/index", "5Gi"), ServiceVolume.Scratch("logs", "/app/logs")]);

    private static Gen<ImmutableArray<Use>> Uses => Gen.SubListOf<Use>(
        [Use.Database("any_db"), Use.Cache(), Use.Topic("posted"), Use.Telemetry, Use.External("bank", "203.0.113.0/24")]).Select(u => u.ToImmutableArray());

    private static Gen<ServiceSpec> Specs =>
        from ports in Ports
        from scale in Scales
        from probes in ProbesFor(ports)
        from volumes in Volumes
        from uses in Uses
        from exposure in Gen.Elements(Exposure.Internal, Exposure.LoadBalancer)
        from isRouted in Gen.Elements(true, false)
        from isTuned in Gen.Elements(true, false)
        from secrets in Gen.Elements<ImmutableArray<GeneratedSecret>>([], [new("JWT_SECRET", 48), new("KEY", 32, GeneratedSecretKind.Base64Bytes)])
        from delivery in Gen.Elements(SecretDelivery.AsFiles, SecretDelivery.AsVariables("team", "reads only variables", new(2027, 1, 1)))
        from grace in Gen.Choose(11, 120)
        select new ServiceSpec(Name)
        {
            Ports = ports,
            Scale = scale,
            Probes = probes,
            Volumes = volumes,
            Uses = uses,
            Exposure = exposure,
            Secrets = secrets,
            Delivery = delivery,
            Routes = isRouted ? [new("erp", "/any")] : [],
            Tuning = isTuned ? new(new("100m", "128Mi"), new("2", "2Gi")) : null,
            Grace = TimeSpan.FromSeconds(grace),
        };

    public static Gen<SmallPlatform> Platforms =>
        from spec in Specs
        from rollout in RolloutsFor(spec)
        from dapr in Gen.Elements<DaprSettings?>(null, new("erp", "dapr-system"))
        from byAnnotation in Gen.Elements(true, false)
        select new SmallPlatform(spec) { Rollout = rollout, Dapr = dapr, Scraping = new(SmallPlatform.Scraper, byAnnotation) };

    private static Gen<Rollout> RolloutsFor(ServiceSpec spec) => spec.IsStateful
        ? Gen.Elements<Rollout>(Rollout.Rolling(), Rollout.Rolling("0", "1"))
        : Gen.OneOf(
            Gen.Elements<Rollout>(Rollout.Rolling("25%", "0"), Rollout.BlueGreen(Slot.Green), Rollout.BlueGreen() with { Green = "2.0.0", Idle = IdleSlot.Candidate }, Rollout.Canary()),
            from weight in Gen.Choose(0, spec.Routes.IsEmpty ? 50 : 100)
            select (Rollout)(Rollout.Canary(new CanaryStep(10, TimeSpan.FromMinutes(5))) with { Version = "2.0.0", Weight = weight, Conditions = [CanaryCondition.Errors(0.01)] }));

    private static ProbeQuestion[] Questions(string path, ImmutableArray<Port> ports) =>
    [
        .. ports.Select(p => p.Protocol switch
        {
            PortProtocol.Http => ProbeQuestion.Http(path, p.Name),
            PortProtocol.Grpc => ProbeQuestion.Grpc(p),
            _ => ProbeQuestion.Tcp(p.Name),
        }),
        ProbeQuestion.Exec("/app/check", path),
    ];
}
