namespace Erp.Tests.Components.Observability.Alerts;

internal static class ServiceAlertCases
{
    private const string Sales = "namespace=\"erp-prod\",app=\"sales\"";

    private static readonly Dictionary<string, string> AllUp = new()
    {
        ["up{namespace=\"erp-prod\",app=\"financial\",pod=\"f-1\"}"] = "1x30",
        ["up{namespace=\"erp-prod\",app=\"sales\",pod=\"s-1\"}"] = "1x30",
        ["up{namespace=\"erp-prod\",app=\"sales\",pod=\"s-2\"}"] = "1x30",
        ["kube_deployment_status_replicas_available{namespace=\"erp-prod\",deployment=\"frontend\"}"] = "2x30",
    };

    private static Dictionary<string, string> AllUpBut(string series, string values) => new(AllUp) { [series] = values };

    public static IEnumerable<AlertCase> All =>
    [
        new("ServiceDown", "every pod of a service is down, one is never enough")
        {
            Given = new(AllUp)
            {
                ["up{namespace=\"erp-prod\",app=\"sales\",pod=\"s-1\"}"] = "1x5 0x30",
                ["up{namespace=\"erp-prod\",app=\"sales\",pod=\"s-2\"}"] = "1x5 0x30",
            },
            Fires = [Down("sales")],
        },
        new("ServiceDown", "all pods of a service are gone, and their series with them")
        {
            Given = AllUpBut("up{namespace=\"erp-prod\",app=\"financial\",pod=\"f-1\"}", "1x5 stale"),
            Fires = [Down("financial")],
        },
        new("ServiceDown", "a service without metrics has no available replica")
        {
            Given = AllUpBut("kube_deployment_status_replicas_available{namespace=\"erp-prod\",deployment=\"frontend\"}", "2x5 0x30"),
            Fires = [Down("frontend")],
        },
        new("ServiceDown", "a service without metrics has no Deployment")
        {
            Given = AllUpBut("kube_deployment_status_replicas_available{namespace=\"erp-prod\",deployment=\"frontend\"}", "2x5 stale"),
            Fires = [Down("frontend")],
        },
        new("ServiceDown", "one pod of two is down") { Given = AllUpBut("up{namespace=\"erp-prod\",app=\"sales\",pod=\"s-1\"}", "1x5 0x30") },
        new("ServiceDown", "the idle slot of a service without metrics is scaled to nothing")
        {
            Given = AllUpBut("kube_deployment_status_replicas_available{namespace=\"erp-prod\",deployment=\"frontend-green\"}", "0x30"),
        },

        new("HighErrorRate", "one answer in ten is an error, spread over pods")
        {
            Given =
            {
                [$"http_requests_total{{{Sales},pod=\"s-1\",status=\"200\"}}"] = "0+90x30",
                [$"http_requests_total{{{Sales},pod=\"s-1\",status=\"500\"}}"] = "0+15x30",
                [$"http_requests_total{{{Sales},pod=\"s-2\",status=\"200\"}}"] = "0+90x30",
                [$"http_requests_total{{{Sales},pod=\"s-2\",status=\"503\"}}"] = "0+5x30",
            },
            Fires = [new("sales answers with errors", "10% of the answers of sales in erp-prod are server errors.", ("namespace", "erp-prod"), ("app", "sales"))],
        },
        new("HighErrorRate", "one answer in a thousand is an error, and each pod has one of its own")
        {
            Given =
            {
                [$"http_requests_total{{{Sales},pod=\"s-1\",status=\"200\"}}"] = "0+999x30",
                [$"http_requests_total{{{Sales},pod=\"s-1\",status=\"500\"}}"] = "0+1x30",
            },
        },
        new("HighErrorRate", "half of the requests are the caller's fault")
        {
            Given =
            {
                [$"http_requests_total{{{Sales},status=\"200\"}}"] = "0+50x30",
                [$"http_requests_total{{{Sales},status=\"404\"}}"] = "0+50x30",
            },
        },

        new("HighLatency", "one request in ten takes between one and two and a half seconds, over all pods")
        {
            Given =
            {
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-1\",le=\"1\"}}"] = "0+90x30",
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-1\",le=\"2.5\"}}"] = "0+100x30",
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-1\",le=\"+Inf\"}}"] = "0+100x30",
            },
            Fires = [new("sales is slow", "One request in twenty to sales in erp-prod takes longer than 1.75s.", ("namespace", "erp-prod"), ("app", "sales"))],
        },
        new("HighLatency", "one pod is slow, but nineteen requests in twenty over all pods are quick")
        {
            Given =
            {
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-1\",le=\"1\"}}"] = "0+4x30",
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-1\",le=\"+Inf\"}}"] = "0+8x30",
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-2\",le=\"1\"}}"] = "0+200x30",
                [$"http_request_duration_seconds_bucket{{{Sales},pod=\"s-2\",le=\"+Inf\"}}"] = "0+200x30",
            },
        },
    ];

    private static Firing Down(string app) =>
        new($"{app} is down", $"No pod of {app} in erp-prod has answered for two minutes.", ("namespace", "erp-prod"), ("app", app));
}
