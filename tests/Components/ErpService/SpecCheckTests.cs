using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

public sealed class SpecCheckTests
{
    private static readonly ServiceSpec Good = SmallPlatform.Service("sales-service");
    private static readonly Probe Quick = new(ProbeQuestion.Http("/health"), Delay: 0, Period: 5, Timeout: 3, Failures: 3);

    [Fact]
    public void A_plain_declaration_is_accepted() => Assert.Single(Topology.Of([Good], Offers.None).Services);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_with_its_field(string path, ServiceSpec spec)
    {
        var problems = Assert.Throws<InvalidArgumentsException>(() => Topology.Of([spec], Offers.None)).Problems;

        Assert.All(problems, p => Assert.Equal(path, p.Path));
        Assert.All(problems, p => Assert.NotEqual("", p.Fix));
    }

    public static TheoryData<string, ServiceSpec> Mistakes => new()
    {
        { "Sales.name", Good with { Name = "Sales" } },
        { $"{new string('s', 53)}.name", Good with { Name = new('s', 53) } },
        { "sales-service.ports", Good with { Ports = [Port.Http(80)] } },
        { "sales-service.ports", Good with { Ports = [Port.Http(8000), Port.Tcp("http", 8001)] } },
        { "sales-service.ports", Good with { Ports = [Port.Http(8000), Port.Tcp("raw", 8000)] } },
        { "sales-service.ports", Good with { Ports = [Port.Http(8000), new("admin", 8001, PortProtocol.Http, 80)] } },
        { "sales-service.ports", Good with { Ports = [Port.Http(8000), Port.Tcp("Much_Too_Long_For_It", 8001)] } },
        { "sales-service.probes.liveness", Good with { Probes = Probes.Http("/health", "/health") } },
        { "sales-service.probes.liveness", Good with { Probes = Probes.Of(ProbeQuestion.Exec("a", "b"), ProbeQuestion.Exec("a", "b")) } },
        { "sales-service.probes.liveness", Good with { Probes = Good.Probes with { Liveness = Quick with { Failures = 1 } } } },
        { "sales-service.probes.readiness", Good with { Probes = Good.Probes with { Readiness = new(ProbeQuestion.Http("/r", "admin"), 0, 5, 3, 3) } } },
        { "sales-service.probes.readiness", Good with { Probes = Good.Probes with { Readiness = new(ProbeQuestion.Grpc(Port.Grpc(1234)), 0, 5, 3, 3) } } },
        { "sales-service.probes.startup", Good with { Probes = Good.Probes with { Startup = Quick with { Timeout = 9 } } } },
        { "sales-service.probes.startup", Good with { Probes = Good.Probes with { Startup = Quick with { Question = ProbeQuestion.Exec() } } } },
        { "sales-service.resources.memory", Good with { Resources = new(new("100m", "2Gi"), new("1", "1Gi")) } },
        { "sales-service.resources.memory", Good with { Resources = new(new("100m", "1GiB"), new("1", "1Gi")) } },
        { "sales-service.resources.ephemeral", Good with { Resources = Good.Resources with { EphemeralLimit = "1Mi" } } },
        { "sales-service.tuning.cpu", Good with { Tuning = new(new("2", "1Gi"), new("1", "1Gi")) } },
        { "sales-service.scale", Good with { Scale = Scale.Fixed(0) } },
        { "sales-service.scale", Good with { Scale = Scale.Between(2, 6) } },
        { "sales-service.scale", Good with { Scale = Scale.Between(6, 2).Cpu(70) } },
        { "sales-service.scale", Good with { Scale = Scale.Between(2, 6).Cpu(70).Cpu(80) } },
        { "sales-service.settings", Good with { Settings = ImmutableSortedDictionary<string, string>.Empty.Add("1ST", "x") } },
        { "sales-service.files", Good with { Files = ImmutableSortedDictionary<string, string>.Empty.Add("a/b", "x") } },
        { "sales-service.secrets", Good with { Secrets = [new("PIN", 4)] } },
        { "sales-service.delivery", Good with { Delivery = SecretDelivery.AsVariables("", "", new(2027, 1, 1)) } },
        { "sales-service.volumes", Good with { Volumes = [ServiceVolume.Scratch("tmp", "/var/tmp")] } },
        { "sales-service.volumes", Good with { Volumes = [ServiceVolume.Scratch("cache", "/tmp")] } },
        { "sales-service.volumes", Good with { Volumes = [ServiceVolume.Shared("data", "data", "1Gi")] } },
        { "sales-service.volumes", Good with { Volumes = [ServiceVolume.Shared("data", "/data", "much")] } },
        { "sales-service.routes", Good with { Routes = [new("erp", "/", "admin")] } },
        { "sales-service.routes", Good with { Routes = [new("erp", "sales")] } },
        { "sales-service.exposure.from", Good with { Exposure = Exposure.LoadBalancer with { From = ["everywhere"] } } },
        { "sales-service.exposure", Good with { Ports = [Port.Metrics(9091)], Exposure = Exposure.LoadBalancer, Probes = Probes.Http(port: Port.MetricsName) } },
        { "sales-service.extraLabels", Good with { ExtraLabels = ImmutableSortedDictionary<string, string>.Empty.Add("app.kubernetes.io/name", "x") } },
        { "sales-service.extraLabels", Good with { ExtraLabels = ImmutableSortedDictionary<string, string>.Empty.Add("team", "not a label") } },
        { "sales-service.userId", Good with { UserId = 1000 } },
        { "sales-service.grace", Good with { Grace = TimeSpan.FromSeconds(10) } },
        { "sales-service.revisionHistory", Good with { RevisionHistory = 0 } },
        { "sales-service.slos", Good with { Slos = [new("availability", 100)] } },
        { "sales-service.uses", Good with { Uses = [Use.External("bank", "203.0.113.0/24"), Use.External("bank", "203.0.113.0/24")] } },
    };

    [Theory]
    [MemberData(nameof(RolloutMistakes))]
    public async Task A_rollout_that_cannot_be_is_refused(string path, Rollout rollout, ServiceSpec spec) =>
        Assert.All(await Refused.Problems(new(spec) { Rollout = rollout }), p => Assert.Equal(path, p.Path));

    public static TheoryData<string, Rollout, ServiceSpec> RolloutMistakes => new()
    {
        { "sales-service.rollout", Rollout.Rolling("0", "0"), Good },
        { "sales-service.rollout.maxSurge", Rollout.Rolling("some", "1"), Good },
        { "sales-service.rollout.maxUnavailable", Rollout.Rolling("1", "50%"), Good with { Scale = Scale.Fixed(6) } },
        { "sales-service.rollout", Rollout.BlueGreen(), Good with { Volumes = [ServiceVolume.PerReplica("data", "/data", "1Gi")] } },
        { "sales-service.rollout.green", Rollout.BlueGreen() with { Idle = IdleSlot.Candidate }, Good },
        { "sales-service.rollout.weight", Rollout.Canary() with { Version = "2.0.0", Weight = 101 }, Routed },
        { "sales-service.rollout.weight", Rollout.Canary() with { Weight = 10 }, Routed },
        { "sales-service.rollout.weight", Rollout.Canary() with { Version = "2.0.0", Weight = 60 }, Good },
        { "sales-service.rollout.marks", Rollout.Canary() with { Marks = [new(RequestMarkKind.Header, "x-canary", "always")] }, Good },
        { "sales-service.rollout.steps", Rollout.Canary(Step(20), Step(10)), Routed },
        { "sales-service.rollout.steps", Rollout.Canary(Step(20), Step(100)), Routed },
        { "sales-service.rollout.steps", Rollout.Canary(new CanaryStep(20, TimeSpan.Zero)), Routed },
        { "sales-service.rollout.steps", Rollout.Canary(Step(60)), Good },
        { "sales-service.rollout.conditions", Rollout.Canary() with { Conditions = [new("errors", "", 1)] }, Good },
        { "images.sales-service", Rollout.Canary() with { Version = "latest" }, Good },
        { "images.sales-service", Rollout.Canary() with { Version = "not a tag" }, Good },
    };

    private static ServiceSpec Routed => Good with { Routes = [new("erp", "/sales")] };

    private static CanaryStep Step(int weight) => new(weight, TimeSpan.FromMinutes(10));
}
