using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class HonestScripts() : ContainerRule("ERP083", "Scripts that fail when something failed",
    "Build tools into the image; start scripts with 'set -euo pipefail'.", Severities.Error)
{
    private static readonly string[] Installers = ["apt-get install", "apt install", "apk add", "yum install", "dnf install", "pip install", "npm install"];

    protected override IEnumerable<Violation> Check(Container container, Pod pod)
    {
        foreach (var line in container.Node["command"].Items.Concat(container.Node["args"].Items).Where(l => l.Text is not null))
        {
            if (Installers.FirstOrDefault(i => line.Text!.Contains(i, StringComparison.Ordinal)) is { } installer)
                yield return line.Because($"{pod.Owner} runs '{installer}' each time it starts: it needs root, the internet and luck");
            if (HasPipe(line.Text!) && !line.Text!.Contains("pipefail", StringComparison.Ordinal))
                yield return line.Because($"A script of {pod.Owner} has a pipe without pipefail: an empty result counts as success");
        }
    }

    private static bool HasPipe(string text) => text.Replace("||", "", StringComparison.Ordinal).Contains(" | ", StringComparison.Ordinal);
}
