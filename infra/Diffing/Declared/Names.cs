using System.Text;
using System.Text.RegularExpressions;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Diffing.Declared;

/// <summary>How two environments are called in names of namespaces, clusters, hosts and labels.</summary>
internal sealed class Names(StackConfiguration a, StackConfiguration b)
{
    // What the names of clusters and buckets begin with.
    private const string Prefix = "erp-";

    private readonly string[] _first = Of(a);
    private readonly string[] _second = Of(b);

    /// <summary>Whether two texts differ in nothing but the name.</summary>
    public bool Explain(string old, string @new) => Explain(old, @new, _first, _second) || Explain(@new, old, _second, _first);

    /// <summary>The first plan with its resources called as the second one calls theirs, so that they can be held against each other.</summary>
    public Plan Paired(Plan old, Plan @new)
    {
        var taken = old.Resources.Select(PlanDiffer.KeyOf).ToHashSet(StringComparer.Ordinal);
        var free = @new.Resources.Where(r => !taken.Contains(PlanDiffer.KeyOf(r))).ToList();
        var known = @new.Resources.Select(PlanDiffer.KeyOf).ToHashSet(StringComparer.Ordinal);
        return old with { Resources = [.. old.Resources.Select(Renamed)] };

        PlannedResource Renamed(PlannedResource resource)
        {
            if (known.Contains(PlanDiffer.KeyOf(resource)) || free.Find(f => f.Type == resource.Type && Explain(resource.Name, f.Name)) is not { } twin) return resource;
            free.Remove(twin);
            return resource with { Urn = resource.Urn.Split("::")[0] + PlanDiffer.KeyOf(twin), Name = twin.Name };
        }
    }

    // The one text, with the other's names allowed wherever its own stand. Hosts of production leave the name out, and its dot.
    private static bool Explain(string text, string other, string[] own, string[] others)
    {
        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (Match match in Regex.Matches(text, $@"(\.?)(?<![A-Za-z0-9])({Either(own)})(?![A-Za-z0-9])", RegexOptions.IgnoreCase))
        {
            pattern.Append(Regex.Escape(text[end..match.Index]));
            var dot = match.Groups[1].Value;
            pattern.Append($"(?:{Regex.Escape(dot)}(?:{Prefix})?(?:{Either(others)}|{Regex.Escape(match.Groups[2].Value)})){(dot == "" ? "" : "?")}");
            end = match.Index + match.Length;
        }
        return Regex.IsMatch(other, pattern.Append(Regex.Escape(text[end..])).Append('$').ToString(), RegexOptions.IgnoreCase);
    }

    private static string Either(string[] names) => string.Join('|', names.Select(Regex.Escape));

    private static string[] Of(StackConfiguration configuration)
    {
        var context = Contexts.Of(configuration);
        string[] names = [context.ApplicationNamespace, configuration.Stack, context.Environment];
        return [.. names.Concat(names.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..])).Distinct().OrderByDescending(n => n.Length)];
    }
}
