using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using AppsDeployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Erp.Bench;

/// <summary>A component of common size: one Deployment and its Service.</summary>
internal sealed class SampleApp : ComponentResource
{
    private const int Port = 8080;

    public SampleApp(string name, ComponentResourceOptions? options = null)
        : base("erp:bench:SampleApp", name, options)
    {
        var labels = new InputMap<string> { { "app", name }, { "tier", "backend" } };
        var deployment = new AppsDeployment(name, new DeploymentArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = "bench", Labels = labels },
            Spec = new DeploymentSpecArgs
            {
                Replicas = 2,
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = labels },
                    Spec = new PodSpecArgs { Containers = { Container(name) } },
                },
            },
        }, new CustomResourceOptions { Parent = this });

        _ = new Service(name, new ServiceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = deployment.Metadata.Apply(metadata => metadata.Name),
                Namespace = "bench",
                Labels = labels,
            },
            Spec = new ServiceSpecArgs
            {
                Selector = labels,
                Ports = { new ServicePortArgs { Name = "http", Port = 80, TargetPort = Port } },
            },
        }, new CustomResourceOptions { Parent = this });

        RegisterOutputs();
    }

    private static ContainerArgs Container(string name) => new()
    {
        Name = "app",
        Image = $"registry.example.com/erp/{name}:1.0.0",
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = Port } },
        Env =
        {
            new EnvVarArgs { Name = "APP_NAME", Value = name },
            new EnvVarArgs { Name = "LOG_LEVEL", Value = "info" },
        },
        Resources = new ResourceRequirementsArgs
        {
            Requests = { { "cpu", "100m" }, { "memory", "128Mi" } },
            Limits = { { "cpu", "500m" }, { "memory", "256Mi" } },
        },
        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/health", Port = Port }, PeriodSeconds = 5 },
    };
}
