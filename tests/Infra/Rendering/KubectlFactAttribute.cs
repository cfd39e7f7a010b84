namespace Erp.Tests.Infra.Rendering;

/// <summary>A test that needs kubectl, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KubectlFactAttribute : FactAttribute
{
    public KubectlFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, "kubectl")))) Skip = "kubectl is not installed.";
    }
}
