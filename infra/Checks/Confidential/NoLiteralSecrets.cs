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
        foreach (var (name, value) in variables.Concat(configuration).Concat(values))
            if (value is { Text: { Length: > 0 } text, IsUnknown: false, IsSecret: false } && ((SecretWords.NamesOne(name) && !SecretWords.IsPath(text)) || SecretWords.IsOne(text)))
                yield return value.Because($"{name} stands in plain text in {value.Resource.Name}: whoever reads the source or the state has it");
    }
}
