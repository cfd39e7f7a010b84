namespace Pulumi;

/// <summary>The running deployment, as a program sees it.</summary>
public sealed partial class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => Deployment = deployment;

    public string StackName => Deployment.StackName;

    public string ProjectName => Deployment.ProjectName;

    public string RootDirectory =>
        Deployment.RootDirectory ?? throw new InvalidOperationException("The root directory of this run is not known.");

    public string OrganizationName => Deployment.OrganizationName;

    public bool IsDryRun => Deployment.IsDryRun;

    internal Deployment Deployment { get; }

    public void RegisterInvokeTransform(InvokeTransform transform) => Deployment.RegisterInvokeTransform(transform);
}
