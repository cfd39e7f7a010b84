using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class UniqueEnvironment() : ContainerRule("ERP012", "Each environment variable once",
    "Keep the one that is meant: the last one wins, silently.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        foreach (var twice in container.Node["env"].Items.GroupBy(e => e["name"].Text).SelectMany(g => g.Skip(1)))
            yield return twice.Because($"{pod.Owner} sets the variable {twice["name"].Text} twice");
        foreach (var both in container.Node["env"].Items.Where(e => e["value"].Exists && e["valueFrom"].Exists))
            yield return both.Because($"{pod.Owner} gives the variable {both["name"].Text} both a value and a source");
        foreach (var odd in container.Node["env"].Items.Where(e => string.IsNullOrEmpty(e["name"].Text) || e["name"].Text!.Contains('=')))
            yield return odd.Because($"'{odd["name"].Text}' is not a name that a variable of {pod.Owner} can have");
    }
}
