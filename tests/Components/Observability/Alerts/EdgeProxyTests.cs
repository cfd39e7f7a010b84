using System.Text;
using Erp.Components;
using Erp.Components.Alerts;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Alerts;

/// <summary>Errors at the edge are noticed whichever proxy tells of them, each in its own words.</summary>
public sealed class EdgeProxyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-edge-");

    // What counts, the same of what is of no interest, and how a server error is told.
    private static readonly Dictionary<EdgeProxy, (string Series, string NotOurs, string Error, string Good)> Words = new()
    {
        [EdgeProxy.Envoy] = ("envoy_http_downstream_rq_xx{namespace=\"erp-edge\",envoy_http_conn_manager_prefix=\"https-10443\",", "envoy_http_downstream_rq_xx{namespace=\"erp-edge\",envoy_http_conn_manager_prefix=\"eg-ready-http\",",
            "envoy_response_code_class=\"5\"}", "envoy_response_code_class=\"2\"}"),
        [EdgeProxy.Traefik] = ("traefik_entrypoint_requests_total{namespace=\"erp-edge\",entrypoint=\"websecure\",", "traefik_entrypoint_requests_total{namespace=\"erp-edge\",entrypoint=\"metrics\",", "code=\"503\"}", "code=\"200\"}"),
        [EdgeProxy.Nginx] = ("nginx_ingress_controller_requests{controller_namespace=\"erp-edge\",namespace=\"erp-prod\",", "nginx_ingress_controller_requests{controller_namespace=\"other\",", "status=\"503\"}", "status=\"200\"}"),
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [RealServerFact("promtool")]
    public void One_answer_in_ten_that_is_an_error_is_an_alarm_and_the_errors_of_others_are_not() =>
        Command.Run("promtool", ["test", "rules", .. Enum.GetValues<EdgeProxy>().Select(TestsOf)]);

    private string TestsOf(EdgeProxy proxy)
    {
        var group = RuleGroup.Of("edge", EdgeAlerts.Of(new(proxy, "erp-edge")));
        var rules = Written($"{proxy}.yaml", RuleFile.Write([group], MonitoredPlatform.DefaultRunbook));
        var yaml = new StringBuilder($"rule_files: [{rules}]\nevaluation_interval: 1m\ntests:\n");
        var (series, notOurs, error, good) = Words[proxy];
        var fires = new AlertCase("EdgeErrors", $"{proxy} fails")
        {
            Given = { [series + error] = "0+10x30", [series + good] = "0+90x30" },
            Fires = [new("The edge answers with errors", "10% of the answers that leave the proxies in erp-edge are server errors.")],
        };
        var silent = new AlertCase("EdgeErrors", $"another than {proxy} fails") { Given = { [notOurs + error] = "0+10x30", [series + good] = "0+90x30" } };
        foreach (var @case in new[] { fires, silent }) @case.Write(yaml, (AlertRule)group.Rules.Single(r => r.Name == "EdgeErrors"));
        return Written($"{proxy}.tests.yaml", yaml.ToString());
    }

    private string Written(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
