namespace Erp.Components;

/// <summary>Annotations by which an object tells Pulumi's Kubernetes provider how to treat it.</summary>
public static class EngineAnnotations
{
    /// <summary>The deployment goes on without waiting until the object is ready.</summary>
    public const string SkipAwait = "pulumi.com/skipAwait";

    /// <summary>What the program says wins over whoever wrote the field before.</summary>
    public const string PatchForce = "pulumi.com/patchForce";
}
