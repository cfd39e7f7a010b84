using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>How many pods a service has. <c>Scale.Between(3, 20).Cpu(70).Memory(80).RequestsPerSecond(1000)</c> leaves the number to an autoscaler.</summary>
public sealed record Scale(int Min, int Max)
{
    public ImmutableArray<ScaleMetric> Metrics { get; init; } = [];

    public static Scale Fixed(int replicas) => new(replicas, replicas);

    public static Scale Between(int min, int max) => new(min, max);

    public bool IsAutomatic => Max > Min;

    public Scale Cpu(int percent) => With(new ResourceMetric("cpu", percent));

    public Scale Memory(int percent) => With(new ResourceMetric("memory", percent));

    /// <summary>Requests a second and pod, as the Prometheus adapter offers them.</summary>
    public Scale RequestsPerSecond(int average) => PerPod(MetricsAdapter.RequestsPerSecond, average);

    public Scale PerPod(string metric, int average) => With(new PodMetric(metric, average));

    public Scale External(string metric, int average) => With(new ExternalMetric(metric, average));

    private Scale With(ScaleMetric metric) => this with { Metrics = Metrics.Add(metric) };
}

/// <summary>What an autoscaler goes by, and the average over the pods that it aims at.</summary>
public abstract record ScaleMetric(string Name, int Target);

/// <summary>The use of a resource, in percent of what is requested.</summary>
public sealed record ResourceMetric(string Resource, int Percent) : ScaleMetric(Resource, Percent);

/// <summary>A metric of the pods themselves.</summary>
public sealed record PodMetric(string Metric, int Average) : ScaleMetric(Metric, Average);

/// <summary>A metric from outside the cluster, e.g. the length of a queue.</summary>
public sealed record ExternalMetric(string Metric, int Average) : ScaleMetric(Metric, Average);
