using Pulumi;

namespace Erp.Components;

/// <summary>The platform's namespaces and their fences: quotas, default-deny traffic, access by team, priorities, admission.</summary>
public sealed class Tenancy : ComponentResource
{
    public Tenancy(string name, TenancyArgs args, ComponentResourceOptions? options = null) : base("erp:components:Tenancy", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. TenancyChecks.Problems(args)]);
        var context = args.Context;
        var application = new TenantNamespace(name, context.ApplicationNamespace, context, this,
            ("name", context.ApplicationNamespace), ("environment", context.Environment), ("team", context.Owner));
        var infra = new TenantNamespace(name, context.InfraNamespace, context, this,
            ("name", context.InfraNamespace), ("environment", context.Environment), ("team", "infrastructure"));

        Fence(application, args.Application, args, grant => grant.Application);
        Fence(infra, args.Infra, args, grant => grant.Infra);
        Priorities.Create(name, context, this);
        AdmissionPolicies.Create(name, args, [application.Name, infra.Name], this);

        ApplicationNamespace = application.Object.Metadata.Apply(m => m.Name);
        InfraNamespace = infra.Object.Metadata.Apply(m => m.Name);
        RegisterOutputs();
    }

    [Output("applicationNamespace")] public Output<string> ApplicationNamespace { get; private set; }

    [Output("infraNamespace")] public Output<string> InfraNamespace { get; private set; }

    private static void Fence(TenantNamespace tenant, ResourceDemand demand, TenancyArgs args, Func<AccessGrant, AccessLevel> levelOf)
    {
        NamespaceLimits.Create(tenant, demand);
        // No caller and no target but DNS: whatever else is to flow has a policy of its own.
        var deny = tenant.Named("default-deny");
        TrafficPolicy.Create(deny, (PodPeer)Peer.AllIn(tenant.Name), args.Context.Labels("tenancy", deny, "tenancy"), [], [], tenant.Options());
        foreach (var grant in args.Access) TeamAccess.Create(tenant, grant.Team, levelOf(grant));
    }
}
