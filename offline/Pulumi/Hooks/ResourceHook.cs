namespace Pulumi;

/// <summary>What the engine calls before or after an operation on a resource.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>A named callback that options bind to operations. Without an engine it is never called.</summary>
public class ResourceHook
{
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new ResourceHookOptions(), Task.CompletedTask)
    {
    }

    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        _ = registered;
    }

    public string Name { get; }

    public ResourceHookCallback Callback { get; }

    public ResourceHookOptions Options { get; }
}

/// <summary>How a hook behaves.</summary>
public class ResourceHookOptions
{
    public ResourceHookOptions()
    {
    }

    public bool? OnDryRun { get; set; }

    public bool? IgnoreErrors { get; set; }
}
