using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;

namespace Erp.Bench.Services;

/// <summary>N services planned, held against the rules where that is asked for, and written as YAML: into a folder, or all into one file.</summary>
internal sealed class ServicesScenario(string name, bool isChecked) : IScenario
{
    public string Name { get; } = name;

    public async Task<int> RunAsync(int n, string? folder, Phases phases)
    {
        var plan = await phases.Time("plan", () => SyntheticPlatform.PlanAsync(n));
        if (isChecked) Refuse(await phases.Time("check", () => Task.FromResult(new Checker(SyntheticPlatform.Today, []).Check(plan))));
        await phases.Time("render", () => folder is null ? WriteAsync(plan) : Task.FromResult<long>(RenderedFolder.Write(folder, RenderedFiles.Of(plan)).Written));
        return plan.Resources.Length;
    }

    // A plan with findings is another work than a good one.
    private static void Refuse(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count > 0) throw new InvalidOperationException($"{findings.Count} findings, the first: {findings.First()}");
    }

    // Thousands of small files would measure the disk.
    private static async Task<long> WriteAsync(Plan plan)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using var file = File.CreateText(path);
            foreach (var (_, text) in RenderedFiles.Of(plan))
            {
                file.Write("---\n");
                file.Write(text);
            }
            return file.BaseStream.Length;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
