namespace Erp.Tests.RealServers;

/// <summary>A test on real servers. Where a program is missing it is skipped and says which; in CI nothing is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealServerFactAttribute : FactAttribute
{
    public RealServerFactAttribute(params string[] programs)
    {
        var missing = programs.Where(p => !Programs.Exists(p)).ToArray();
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"NOT TESTED: {string.Join(", ", missing)} missing. Install what .ci/packages.apt lists and run 'npm ci' in tests/tools.";
    }
}
