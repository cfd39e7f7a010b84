using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>What is wrong with a tenancy before anything is made.</summary>
internal static partial class TenancyChecks
{
    public static IEnumerable<ArgumentProblem> Problems(TenancyArgs args)
    {
        if (args.Context.ApplicationNamespace == args.Context.InfraNamespace)
            yield return new("context.infraNamespace", $"'{args.Context.InfraNamespace}' is the services' namespace too.", "Give the data tier a namespace of its own.");
        foreach (var (path, name) in new[] { ("context.applicationNamespace", args.Context.ApplicationNamespace), ("context.infraNamespace", args.Context.InfraNamespace) })
            if (!NamespaceName().IsMatch(name) || name is "default" || name.StartsWith("kube-", StringComparison.Ordinal))
                yield return new(path, $"'{name}' cannot be the platform's namespace.", "Lower-case letters, digits and '-', at most 63; neither 'default' nor beginning with 'kube-'.");
        foreach (var (registry, i) in args.Registries.Select((r, i) => (r, i)))
            // It is written into an expression, so nothing may end the text there.
            if (!Registry().IsMatch(registry)) yield return new($"registries[{i}]", $"'{registry}' is no registry.", "A host, perhaps with a path: registry.example.com/erp.");
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$")]
    private static partial Regex NamespaceName();

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9._-]+)*/?$")]
    private static partial Regex Registry();
}
