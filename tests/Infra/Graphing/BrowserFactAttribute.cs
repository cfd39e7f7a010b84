namespace Erp.Tests.Infra.Graphing;

/// <summary>A test that needs a browser, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.IsMissing) Skip = "No Chromium is installed.";
    }
}
