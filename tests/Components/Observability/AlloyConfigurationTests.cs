using Erp.Components;

namespace Erp.Tests.Components.Observability;

public class AlloyConfigurationTests
{
    [Fact]
    public void Log_lines_carry_the_labels_of_metrics_and_go_to_loki()
    {
        var text = AlloyConfiguration.Text;

        Assert.All(["namespace", "pod", "container", "app", "version", "track"], label => Assert.Contains($"target_label  = \"{label}\"", text));
        Assert.Contains("url = \"http://loki.erp-monitoring.svc.cluster.local:3100/loki/api/v1/push\"", text);
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
    }

    [Fact]
    public void Every_component_that_is_named_is_there()
    {
        var text = AlloyConfiguration.Text;

        Assert.All(["discovery.kubernetes.pods.targets", "discovery.relabel.pods.output", "local.file_match.pods.targets", "loki.process.pods.receiver", "loki.write.loki.receiver"], use =>
        {
            var (kind, name) = (string.Join('.', use.Split('.')[..2]), use.Split('.')[2]);
            Assert.Contains(use, text);
            Assert.Contains($"{kind} \"{name}\" {{", text);
        });
    }
}
