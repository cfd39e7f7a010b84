using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks;

/// <summary>What every rule says of itself. Its page is <c>docs/rules/{Id}.md</c>.</summary>
public abstract class Rule(string id, string title, string fix, Severities severities)
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    public string Fix { get; } = fix;

    public Severities Severities { get; } = severities;
}

/// <summary>A rule that one plan is enough for.</summary>
public abstract class PlanRule(string id, string title, string fix, Severities severities) : Rule(id, title, fix, severities)
{
    public abstract IEnumerable<Violation> Check(PlanIndex plan);
}

/// <summary>A rule about objects of some kinds, each on its own.</summary>
public abstract class ObjectRule(string id, string title, string fix, Severities severities, params string[] kinds)
    : PlanRule(id, title, fix, severities)
{
    public sealed override IEnumerable<Violation> Check(PlanIndex plan) => plan.Of(kinds).SelectMany(o => Check(o, plan));

    protected abstract IEnumerable<Violation> Check(KubeObject item, PlanIndex plan);
}

/// <summary>A rule about the pods of every kind of workload.</summary>
public abstract class PodRule(string id, string title, string fix, Severities severities) : PlanRule(id, title, fix, severities)
{
    public sealed override IEnumerable<Violation> Check(PlanIndex plan) => plan.Pods.SelectMany(p => Check(p, plan));

    protected abstract IEnumerable<Violation> Check(Pod pod, PlanIndex plan);
}

/// <summary>A rule about every container, those that run before the others included.</summary>
public abstract class ContainerRule(string id, string title, string fix, Severities severities) : PlanRule(id, title, fix, severities)
{
    public sealed override IEnumerable<Violation> Check(PlanIndex plan) =>
        plan.Pods.SelectMany(p => p.AllContainers.SelectMany(c => Check(c, p)));

    protected abstract IEnumerable<Violation> Check(Container container, Pod pod);
}

/// <summary>A rule about resources of the cloud, by their Pulumi type.</summary>
public abstract class CloudRule(string id, string title, string fix, Severities severities, params string[] types)
    : PlanRule(id, title, fix, severities)
{
    public sealed override IEnumerable<Violation> Check(PlanIndex plan) => types.SelectMany(plan.Cloud).SelectMany(n => Check(n, plan));

    protected abstract IEnumerable<Violation> Check(Node resource, PlanIndex plan);
}

/// <summary>A rule about Helm releases.</summary>
public abstract class ReleaseRule(string id, string title, string fix, Severities severities) : PlanRule(id, title, fix, severities)
{
    public sealed override IEnumerable<Violation> Check(PlanIndex plan) => plan.Releases.SelectMany(r => Check(r, plan));

    protected abstract IEnumerable<Violation> Check(Release release, PlanIndex plan);
}

/// <summary>A rule that holds two environments side by side: the stronger may not be less than the weaker.</summary>
public abstract class EnvironmentRule(string id, string title, string fix, Severities severities) : Rule(id, title, fix, severities)
{
    public abstract IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger);
}
