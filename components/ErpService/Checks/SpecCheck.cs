using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>What is wrong with a service's declaration by itself, all of it.</summary>
internal static partial class SpecCheck
{
    // Leaves room for what Kubernetes and a rollout append, in names and in labels of 63 characters.
    private const int LongestName = 52;
    private const int LowestUser = 10000;
    private const int ShortestSecret = 32;

    public static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec) =>
    [
        .. Names(spec),
        .. PortCheck.Problems(spec),
        .. ProbeCheck.Problems(spec),
        .. ResourceCheck.Problems(spec),
        .. Settings(spec),
        .. VolumeCheck.Problems(spec),
        .. Behaviour(spec),
        .. Uses(spec),
    ];

    private static IEnumerable<ArgumentProblem> Names(ServiceSpec spec)
    {
        if (!ObjectName().IsMatch(spec.Name) || spec.Name.Length > LongestName)
            yield return new($"{spec.Name}.name", "is no name for a service.", $"Lower-case letters, digits and '-', a letter first, at most {LongestName} characters.");
        foreach (var label in spec.ExtraLabels)
            if (label.Key.StartsWith("app.kubernetes.io/", StringComparison.Ordinal) || label.Key.StartsWith("erp.io/", StringComparison.Ordinal))
                yield return new($"{spec.Name}.extraLabels", $"'{label.Key}' is written by the platform.", "Choose another key.");
            else if (!LabelKey().IsMatch(label.Key) || !LabelValue().IsMatch(label.Value))
                yield return new($"{spec.Name}.extraLabels", $"'{label.Key}: {label.Value}' is no label.", "Letters, digits, '-', '_' and '.', at most 63.");
    }

    private static IEnumerable<ArgumentProblem> Settings(ServiceSpec spec)
    {
        foreach (var key in spec.Settings.Keys.Concat(spec.Secrets.Select(s => s.Key)).Where(k => !Variable().IsMatch(k)))
            yield return new($"{spec.Name}.settings", $"'{key}' cannot be a variable.", "Letters, digits and '_', no digit first.");
        foreach (var file in spec.Files.Keys.Where(k => !FileName().IsMatch(k)))
            yield return new($"{spec.Name}.files", $"'{file}' cannot be a file's name.", "Letters, digits, '-', '_' and '.'.");
        foreach (var secret in spec.Secrets.Where(s => s.Length < ShortestSecret))
            yield return new($"{spec.Name}.secrets", $"'{secret.Key}' has a length of {secret.Length}, which can be guessed.", $"At least {ShortestSecret}.");
        if (spec.Delivery is SecretVariables { Note: { } note } && (string.IsNullOrWhiteSpace(note.Owner) || string.IsNullOrWhiteSpace(note.Reason)))
            yield return new($"{spec.Name}.delivery", "has secrets as variables without an owner or a reason.", "Say who wants it and why, or deliver them as files.");
    }

    private static IEnumerable<ArgumentProblem> Behaviour(ServiceSpec spec)
    {
        if (spec.UserId < LowestUser)
            yield return new($"{spec.Name}.userId", $"{spec.UserId} may be a user of the host.", $"At least {LowestUser}.");
        if (spec.Drain >= spec.Grace || spec.Drain < TimeSpan.Zero)
            yield return new($"{spec.Name}.grace", $"of {spec.Grace.TotalSeconds} s is over before the drain of {spec.Drain.TotalSeconds} s leaves time to finish.", "Give it more than the drain.");
        if (spec.RevisionHistory < 1)
            yield return new($"{spec.Name}.revisionHistory", "keeps nothing to go back to.", "At least 1.");
        foreach (var slo in spec.Slos.Where(s => s.ObjectivePercent is <= 0 or >= 100))
            yield return new($"{spec.Name}.slos", $"'{slo.Name}' promises {slo.ObjectivePercent} %.", "Between 0 and 100, both excluded: nobody can keep 100.");
    }

    private static IEnumerable<ArgumentProblem> Uses(ServiceSpec spec) =>
        from twice in spec.Uses.GroupBy(u => u)
        where twice.Count() > 1
        select new ArgumentProblem($"{spec.Name}.uses", $"names {twice.Key.Target} {twice.Count()} times.", "Once is enough.");

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex ObjectName();

    [GeneratedRegex("^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex LabelKey();

    [GeneratedRegex("^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$")]
    private static partial Regex LabelValue();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Variable();

    [GeneratedRegex("^[-A-Za-z0-9_.]{1,253}$")]
    private static partial Regex FileName();
}
