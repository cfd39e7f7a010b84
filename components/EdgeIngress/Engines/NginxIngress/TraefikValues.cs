using System.Collections.Immutable;

namespace Erp.Components;

internal sealed record TraefikValues : ChartValues
{
    public DeploymentValues? Deployment { get; init; }
    public BudgetValues? PodDisruptionBudget { get; init; }
    public SwitchValues? IngressClass { get; init; }
    public SwitchValues? Gateway { get; init; }
    public SwitchValues? GatewayClass { get; init; }
    public ApiValues? Api { get; init; }
    public GlobalValues? Global { get; init; }
    public ProviderValues? Providers { get; init; }
    public ServiceValues? Service { get; init; }
    public ImmutableDictionary<string, TlsOptionValues>? TlsOptions { get; init; }
    public ResourceValues? Resources { get; init; }
    public string? PriorityClassName { get; init; }
    public ImmutableArray<SpreadValues>? TopologySpreadConstraints { get; init; }

    internal sealed record DeploymentValues(int Replicas) : ChartValues;

    internal sealed record BudgetValues(bool Enabled, int MaxUnavailable) : ChartValues;

    internal sealed record ApiValues(bool Dashboard) : ChartValues;

    internal sealed record GlobalValues(bool CheckNewVersion, bool SendAnonymousUsage) : ChartValues;

    internal sealed record ProviderValues : ChartValues
    {
        public SwitchValues? KubernetesIngress { get; init; }

        [ChartKey("kubernetesIngressNGINX")] public NginxProviderValues? KubernetesIngressNginx { get; init; }
    }

    internal sealed record NginxProviderValues : ChartValues
    {
        public bool? Enabled { get; init; }
        public string? IngressClass { get; init; }
        public string? ControllerClass { get; init; }
        public bool? AllowSnippetAnnotations { get; init; }
        public SwitchValues? PublishService { get; init; }
        public ImmutableArray<string>? GlobalAllowedResponseHeaders { get; init; }
    }

    internal sealed record ServiceValues : ChartValues
    {
        public ImmutableSortedDictionary<string, string>? Annotations { get; init; }
        public ServiceSpecValues? Spec { get; init; }
    }

    internal sealed record ServiceSpecValues : ChartValues
    {
        public string? Type { get; init; }
        public string? ExternalTrafficPolicy { get; init; }
        public string? LoadBalancerClass { get; init; }
    }

    internal sealed record TlsOptionValues(string MinVersion) : ChartValues;
}
