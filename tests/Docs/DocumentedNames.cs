using System.Text.RegularExpressions;
using Erp.Infra.Checks.Reading;

namespace Erp.Tests.Docs;

/// <summary>What a command for a cluster names and no plan has: namespaces, objects, containers, labels, schedules, stacks.</summary>
internal sealed partial class DocumentedNames(IReadOnlyList<PlanIndex> plans, IReadOnlyList<string> stacks, IReadOnlySet<string> made)
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["deploy"] = "Deployment",
        ["deployment"] = "Deployment",
        ["sts"] = "StatefulSet",
        ["ds"] = "DaemonSet",
        ["cronjob"] = "CronJob",
        ["job"] = "Job",
        ["pod"] = "Pod",
        ["pvc"] = "PersistentVolumeClaim",
        ["configmap"] = "ConfigMap",
        ["secret"] = "Secret",
    };

    // What every cluster has.
    private static readonly string[] OfEveryCluster = ["kube-system", "default"];

    public IEnumerable<string> Missing(IReadOnlyList<string> words)
    {
        var arguments = new ToolArguments(words);
        return words[0] switch
        {
            "kubectl" => OfKubectl(arguments),
            "velero" => OfVelero(arguments),
            "pulumi" => OfPulumi(arguments),
            "promtool" => OfPromtool(arguments),
            "aws" => OfAws(arguments),
            _ => [],
        };
    }

    /// <summary>The name of a job that the command makes by itself.</summary>
    public static string? MadeBy(IReadOnlyList<string> words) =>
        words[0] == "kubectl" && new ToolArguments(words).Plain is ["create", "job", var name, ..] ? name : null;

    private IEnumerable<string> OfKubectl(ToolArguments arguments)
    {
        var home = arguments["-n", "--namespace"];
        if (home is not null && IsReal(home) && !Namespaces.Contains(home)) yield return $"namespace {home}";
        if (home is null) yield break;
        foreach (var (kind, name) in Objects(arguments).Where(o => IsReal(o.Name) && !Exists(o.Kind, home, o.Name))) yield return $"{kind} {home}/{name}";
        if (arguments["-c", "--container"] is { } container)
            foreach (var (kind, name) in Objects(arguments).Where(o => Pods(o.Kind, home, o.Name) is { Count: > 0 } pods && !pods.Any(p => p.AllContainers.Any(c => c.Name == container))))
                yield return $"container {container} of {kind} {home}/{name}";
        if (arguments["-l", "--selector"] is { } label && IsReal(label.Split('=')[1]) && !IsLabelled(label, home)) yield return $"label {label} in {home}";
    }

    private IEnumerable<string> OfVelero(ToolArguments arguments)
    {
        var schedules = plans.SelectMany(p => p.Of("Schedule")).Select(s => s.Name).ToHashSet();
        string?[] named = [arguments["--from-schedule"], .. new[] { arguments["--from-backup"], arguments.Plain is ["backup", "describe", var backup, ..] ? backup : null }.Select(b => b is null ? null : Timestamp().Replace(b, ""))];
        foreach (var schedule in named.OfType<string>().Where(s => !schedules.Contains(s))) yield return $"schedule {schedule}";
        if (arguments["--selector"] is { } label && !IsLabelled(label, null)) yield return $"label {label}";
    }

    private IEnumerable<string> OfPulumi(ToolArguments arguments) =>
        new[] { arguments["--stack"], arguments.Plain is ["stack", "init", var name, ..] ? name : null }.OfType<string>().Where(s => IsReal(s) && !stacks.Contains(s)).Select(s => $"stack {s}");

    // A server is called by its Service's name, as other programs in the cluster call it.
    private IEnumerable<string> OfPromtool(ToolArguments arguments) =>
        arguments.Plain.Select(w => Host().Match(w)).Where(m => m.Success).Select(m => m.Groups[1].Value)
            .Where(host => !plans.Any(p => p.Plan.Resources.Any(r => r.Inputs.ToJsonString().Contains($"{host}.", StringComparison.Ordinal)))).Select(host => $"host {host}");

    // Below s3://BUCKET/redis/daily/NAME lies what is backed up of the release NAME.
    private IEnumerable<string> OfAws(ToolArguments arguments) =>
        arguments.Plain.Select(w => Backed().Match(w)).Where(m => m.Success).Select(m => m.Groups[1].Value)
            .Where(name => !plans.Any(p => p.Releases.Any(r => r.Name == name))).Select(name => $"release {name}");

    private HashSet<string> Namespaces => [.. plans.SelectMany(p => p.Of("Namespace")).Select(n => n.Name), .. OfEveryCluster];

    private static IEnumerable<(string Kind, string Name)> Objects(ToolArguments arguments)
    {
        foreach (var word in arguments.Plain.Append(arguments["--from"] ?? "").Where(w => w.Contains('/') && !w.Contains(':')))
            if (Kinds.TryGetValue(word.Split('/')[0], out var kind)) yield return (kind, word.Split('/')[1]);
        if (arguments.Plain is [not "create", var type, var name, ..] && Kinds.TryGetValue(type, out var of)) yield return (of, name);
        if (arguments.Plain is ["logs", var pod, ..] && !pod.Contains('/')) yield return ("Pod", pod);
    }

    private bool Exists(string kind, string home, string name) => made.Contains(name) || plans.Any(p =>
        (kind == "Pod" ? p.Find("StatefulSet", home, Ordinal().Replace(name, "")) : p.Find(kind, home, name)) is not null
        || p.MayBeMadeByOthers(home, name)
        // What an operator makes is prepared for by its name.
        || p.Objects.Any(o => o.Namespace == home && o.Name == name && o.Kind == "Secret"));

    private List<Pod> Pods(string kind, string home, string name) =>
        [.. plans.Select(p => p.PodOf(p.Find(kind, home, name))).OfType<Pod>()];

    private bool IsLabelled(string label, string? home) => label.Split('=') is [var key, var value] && plans.Any(p =>
        p.Objects.Any(o => (home is null || o.Namespace == home) && o.Labels.GetValueOrDefault(key) == value) || p.Releases.Any(r => r.Namespace == home && (r.Name == value || r.Chart == value)));

    // POD, CRONJOB-now, <name of the restore>: to be filled in.
    private static bool IsReal(string name) => !Open().IsMatch(name);

    [GeneratedRegex("^([A-Z_]{2,}|<)")]
    private static partial Regex Open();

    [GeneratedRegex(@"-\d{14}$")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"-\d+$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^https?://([^:/]+)")]
    private static partial Regex Host();

    [GeneratedRegex("^s3://[^/]+/[a-z]+/daily/([^/]+)/")]
    private static partial Regex Backed();
}
