using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Erp.Tests.Stacks;

namespace Erp.Tests.Components.ServiceBuckets;

/// <summary>A platform whose services keep files: one writes what another, with an older AWS library, reads.</summary>
internal sealed class FilePlatform : Platform
{
    public const string Writer = "export-service";
    public const string Reader = "archive-service";

    public override string Name => "erp-system";
    public override Offers Offers => Offers.Postgres | Offers.Telemetry;
    public override ISettingsDialect Dialect { get; } = PlatformCatalog.Of(PlatformName.ErpSystem).Dialect;

    public static Task<Plan> PlanAsync(string stack)
    {
        var configuration = ShippedStacks.Configuration("erp-system", stack);
        return Planner.PlanAsync(configuration, options => new ErpStack(new Blueprint(configuration, new FilePlatform()), options));
    }

    protected override IEnumerable<IServiceDeclaration> Declarations() =>
    [
        new Declared(Service(Writer, Use.Database("export_db"), Use.Bucket("exports", keepDays: 90), Use.Telemetry)),
        new Declared(Service(Reader, Use.Bucket("exports", BucketAccess.Read), Use.Telemetry) with { CloudIdentity = IdentityMethod.WebIdentity }),
    ];

    private static ServiceSpec Service(string name, params System.Collections.Immutable.ImmutableArray<Use> uses) => new(name)
    {
        Ports = [Port.Http(8080), Port.Metrics(9091)],
        Uses = uses,
        Scale = Scale.Between(2, 4).Cpu(70),
    };

    private sealed record Declared(ServiceSpec Spec) : IServiceDeclaration
    {
        public ServiceSpec Declare() => Spec;
    }
}
