using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    private Stack? _stack;

    private Deployment(IMocks mocks, TestOptions options)
    {
        ProjectName = options.ProjectName ?? "project";
        StackName = options.StackName ?? "stack";
        OrganizationName = options.OrganizationName ?? "organization";
        RootDirectory = options.RootDirectory;
        IsDryRun = options.IsPreview ?? true;
        Configuration = ConfigurationValues.FromEnvironment();
        Monitor = new MockMonitor(mocks);
    }

    public static DeploymentInstance Instance
    {
        get => Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        private set
        {
            if (Running.Value is not null)
                throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
            Running.Value = value;
        }
    }

    internal static Deployment Current => Instance.Deployment;

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal bool IsDryRun { get; }

    internal ConfigurationValues Configuration { get; }

    internal MockMonitor Monitor { get; }

    internal TaskTracker Tasks { get; } = new();

    internal ErrorLog Errors { get; } = new();

    internal Stack Stack
    {
        get => _stack ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value;
    }

    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Task.CompletedTask;

    public Task AwaitPendingRegistrations() => Monitor.WhenIdleAsync();

    // Transforms and hooks are the engine's to call, and there is none here.
    public Task<bool> MonitorSupportsInvokeTransforms() => Task.FromResult(false);

    public Task<bool> MonitorSupportsResourceHooks() => Task.FromResult(false);

    public void RegisterInvokeTransform(InvokeTransform transform)
    {
    }

    internal static void TrackIfRunning(Task task) => Running.Value?.Deployment.Tasks.Track(task);
}
