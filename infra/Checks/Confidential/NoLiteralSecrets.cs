using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Confidential;

public sealed class NoLiteralSecrets() : PlanRule("ERP070", "No credentials in the source",
    "Take it from RandomPassword or from a secret setting, so that the plan shows [secret]; for a chart, use existingSecret.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var variables = plan.Pods.SelectMany(p => p.AllContainers).SelectMany(c => c.Node["env"].Items).Select(e => (Name: e["name"].Scalar, Value: e["value"]));
        var configuration = plan.Of("ConfigMap", "Secret").SelectMany(m => m.Root["data"].Entries.Concat(m.Root["stringData"].Entries)).Select(e => (Name: e.Key, Value: e));
        var values = plan.Releases.SelectMany(r => r.Values.Leaves()).Select(l => (Name: l.Key, Value: l));
        var references = References(plan);
        foreach (var (name, value) in variables.Concat(configuration).Concat(values))
            if (value is { Text: { Length: > 0 } text, IsUnknown: false, IsSecret: false }
                && ((SecretWords.NamesOne(name) && !SecretWords.IsPath(text) && !IsScript(text) && !references.Contains(text)) || SecretWords.IsOne(text)))
                yield return value.Because($"{name} stands in plain text in {value.Resource.Name}: whoever reads the source or the state has it");
    }

    // A chart is told the name of a Secret, and the key in it, under names like userSecret and passwordKey.
    private static HashSet<string> References(PlanIndex plan) =>
        plan.Of("Secret").SelectMany(s => s.Root["data"].Entries.Concat(s.Root["stringData"].Entries).Select(e => e.Key).Append(s.Name)).ToHashSet();

    // "create-password.sh" holds a script and not a password.
    private static bool IsScript(string text) => text.TrimEnd().Contains('\n');
}
