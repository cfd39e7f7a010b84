using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

public sealed class TopologyTests
{
    private const Offers Everything = Offers.Postgres | Offers.Redis | Offers.Kafka | Offers.Telemetry | Offers.Buckets;

    private static ServiceSpec A(params Use[] uses) => SmallPlatform.Service("a-service", [.. uses]);

    private static ServiceSpec B(params Use[] uses) => SmallPlatform.Service("b-service", [.. uses]);

    [Fact]
    public void A_service_stands_after_those_that_it_calls()
    {
        var topology = Topology.Of([A(Use.Service("b-service")), B(Use.Service("c-service")), SmallPlatform.Service("c-service")], Everything);

        Assert.Equal(["c-service", "b-service", "a-service"], topology.Services.Select(s => s.Name));
        Assert.Equal(["a-service"], topology.CallersOf("b-service").Select(c => c.Service));
    }

    [Fact]
    public void A_circle_is_named_from_end_to_end()
    {
        var problem = Only([A(Use.Service("b-service")), B(Use.Service("a-service"))]);

        Assert.Equal("a-service.uses", problem.Path);
        Assert.Contains("a-service -> b-service -> a-service", problem.Message);
    }

    [Fact]
    public void A_use_of_nobody_is_refused_with_those_who_are_there()
    {
        var problem = Only([A(Use.Service("c-service")), B()]);

        Assert.Equal("a-service.uses", problem.Path);
        Assert.Contains("'c-service'", problem.Message);
        Assert.Contains("'b-service'", problem.Fix);
    }

    [Fact]
    public void A_port_that_nobody_declares_is_refused() => Assert.Contains("'admin' of 'b-service'", Only([A(Use.Service("b-service", "admin")), B()]).Message);

    [Fact]
    public void A_name_given_twice_is_refused() => Assert.Equal("a-service.name", Only([A(), A()]).Path);

    [Fact]
    public void A_database_has_one_owner() => Assert.Contains("belongs to 'a-service'", Only([A(Use.Database("db")), B(Use.Database("db"))]).Message);

    [Fact]
    public void A_topic_is_the_same_for_all() => Assert.Contains("'posted' otherwise", Only([A(Use.Topic("posted", 3)), B(Use.Topic("posted", 6))]).Message);

    [Fact]
    public void A_path_is_claimed_once() =>
        Assert.Contains("erp/x is also claimed", Only([A() with { Routes = [new("erp", "/x")] }, B() with { Routes = [new("erp", "/x")] }]).Message);

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_the_stack_does_not_have_cannot_be_used(Use use, Offers missing)
    {
        var problem = Assert.Single(Assert.Throws<InvalidArgumentsException>(() => Topology.Of([A(use)], Everything & ~missing)).Problems);

        Assert.Equal("a-service.uses", problem.Path);
        Assert.Contains(missing.ToString(), problem.Message);
    }

    public static TheoryData<Use, Offers> Missing => new()
    {
        { Use.Database("db"), Offers.Postgres },
        { Use.Cache(), Offers.Redis },
        { Use.Topic("posted"), Offers.Kafka },
        { Use.Telemetry, Offers.Telemetry },
        { Use.Bucket("files"), Offers.Buckets },
    };

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        var problems = Assert.Throws<InvalidArgumentsException>(() => Topology.Of(
            [A(Use.Service("c-service"), Use.External("bank", "nowhere")) with { UserId = 0 }, A(), B(Use.Database("db"))], Offers.None)).Problems;

        Assert.Equal(["a-service.name", "a-service.userId", "a-service.uses", "a-service.uses", "b-service.uses"], problems.Select(p => p.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chain_of_ten_thousand_services_is_put_in_order()
    {
        var chain = Enumerable.Range(0, 10_000).Select(i => new ServiceSpec($"s{i:D5}") { Ports = [Port.Http(8000)], Uses = i == 9_999 ? [] : [Use.Service($"s{i + 1:D5}")] });

        Assert.Equal("s09999", Topology.Of(chain, Offers.None).Services[0].Name);
    }

    private static ArgumentProblem Only(IEnumerable<ServiceSpec> services) =>
        Assert.Single(Assert.Throws<InvalidArgumentsException>(() => Topology.Of(services, Everything)).Problems);
}
