using System.Collections.Immutable;
using System.Reflection;
using Erp.Components;

namespace Erp.Stacks.Platforms;

/// <summary>A system that can be run: its services, what they may use, and how they want to be configured.</summary>
public abstract class Platform
{
    public abstract string Name { get; }
    public abstract Offers Offers { get; }
    public abstract ISettingsDialect Dialect { get; }

    /// <summary>The application namespace, by environment.</summary>
    public virtual string NamespaceIn(EnvironmentTier tier) => $"erp-{tier.ShortName()}";

    /// <summary>What its services call their HTTP metrics.</summary>
    public virtual HttpDialect HttpMetrics => HttpDialect.Convention;

    /// <summary>The host whose pages call the others, by its short name; null when there is none.</summary>
    public virtual string? PageHost => null;

    /// <summary>A database that belongs to none of the services; null when there is none.</summary>
    public virtual DatabaseSpec? CommonDatabase => null;

    /// <summary>The engine under Dapr's pubsub; null where the services do not talk through Dapr.</summary>
    public virtual DaprBroker? PubSub => null;

    public bool UsesDapr => PubSub is not null;

    /// <summary>What every service uses through its sidecar, whatever it declares itself: Redis for its state, and the pubsub's engine.</summary>
    public Offers SidecarsUse => PubSub switch
    {
        null => Offers.None,
        DaprBroker.Kafka => Offers.Redis | Offers.Kafka,
        _ => Offers.Redis,
    };

    /// <summary>The services, by name. Every declaration of the platform is found, so that adding one takes its file and nothing else.</summary>
    public ImmutableArray<ServiceSpec> Services => field.IsDefault ? field = [.. Declarations().Select(d => d.Declare()).OrderBy(s => s.Name, StringComparer.Ordinal)] : field;

    /// <summary>The source file that declares a service, below the project's folder.</summary>
    public string SourceOf(string service)
    {
        var declaration = Declarations().First(d => d.Declare().Name == service).GetType();
        return $"stacks/{declaration.Namespace!["Erp.Stacks.".Length..].Replace('.', '/')}/{declaration.Name}.cs";
    }

    protected abstract IEnumerable<IServiceDeclaration> Declarations();

    protected static IEnumerable<IServiceDeclaration> Find<TDeclaration>() where TDeclaration : IServiceDeclaration =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(TDeclaration))
        select (IServiceDeclaration)Activator.CreateInstance(type, nonPublic: true)!;
}

/// <summary>Declares one service. Each platform has a derived interface of its own, so that a file says where it belongs.</summary>
public interface IServiceDeclaration
{
    ServiceSpec Declare();
}
