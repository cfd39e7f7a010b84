using System.Collections.Immutable;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands.Doctor;

/// <summary>Everything that is looked at, and what follows.</summary>
internal sealed record Examination(ImmutableArray<Diagnosis> Diagnoses)
{
    public bool IsHealthy => Diagnoses.All(d => d.Condition != Condition.Wrong);

    public bool CanDeploy => IsHealthy && Diagnoses.All(d => !d.ForDeployment || d.Condition == Condition.Fine);

    /// <summary>The commands that lead to <c>pulumi up</c> from here.</summary>
    public IEnumerable<string> Next =>
    [
        .. Diagnoses.Where(d => d.Condition != Condition.Fine && (d.ForDeployment || d.Condition == Condition.Wrong)).Select(d => d.Fix),
        "pulumi login",
        "pulumi stack init dev",
        "pulumi up --stack dev",
    ];

    public static async Task<Examination> OfAsync(StackFiles files)
    {
        var tools = await Task.WhenAll(Tools.All.Select(t => t.LookAsync(files.Directory)));
        return new([ThisBuild(), .. tools, Cluster(), .. Stacks(files)]);
    }

    private static Diagnosis ThisBuild() => new("this build", Condition.Fine, Build.InWords, $"the other one: {Build.Switch}");

    private static Diagnosis Cluster()
    {
        var file = Environment.GetEnvironmentVariable("KUBECONFIG")?.Split(Path.PathSeparator)[0] is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");
        return File.Exists(file)
            ? new("kubeconfig", Condition.Fine, file, "the cluster that dev deploys to")
            : new("kubeconfig", Condition.Missing, "not found", "the cluster that dev deploys to", "set KUBECONFIG, or make a cluster of your own: kind create cluster");
    }

    private static IEnumerable<Diagnosis> Stacks(StackFiles files)
    {
        if (files.Stacks.IsEmpty) yield return new("stacks", Condition.Wrong, "none", "what an environment is set to", $"write a {StackFiles.FileOf("dev")} beside Pulumi.yaml");
        foreach (var stack in files.Stacks) yield return Stack(files, stack);
    }

    private static Diagnosis Stack(StackFiles files, string stack)
    {
        const string Purpose = "a stack's settings";
        try
        {
            if (ExampleAccount.IsIn(Project.Load(files, stack)))
                return new(StackFiles.FileOf(stack), Condition.Missing, "valid, with the example account", Purpose, ExampleAccount.Cure(stack));
            return new(StackFiles.FileOf(stack), Condition.Fine, "valid", Purpose);
        }
        catch (ConfigException mistakes)
        {
            var count = mistakes.Problems.Count;
            return new(StackFiles.FileOf(stack), Condition.Wrong, $"{count} mistake{(count == 1 ? "" : "s")}", Purpose, $"erp config validate {stack}");
        }
    }
}
