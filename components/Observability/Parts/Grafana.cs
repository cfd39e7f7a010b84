using Erp.Components.Dashboards;
using Erp.Components.ObservabilityValues;

namespace Erp.Components;

/// <summary>Grafana: nobody sees anything without logging in, and from every number the way leads to its logs and traces.</summary>
internal static class Grafana
{
    public const string AdminSecret = "grafana-admin";

    // The keys under which the chart looks for user and password.
    public const string UserKey = "admin-user";
    public const string PasswordKey = "admin-password";
    public const string Admin = "admin";
    public const string DashboardLabel = "grafana_dashboard";
    public const string DashboardLabelValue = "1";

    private const int Id = 472;

    public static GrafanaValues Values(ObservabilityArgs args) => new()
    {
        Admin = new() { ExistingSecret = AdminSecret },
        DefaultDashboardsEnabled = false,
        // The volume can be held by one pod only: the old one lets go before the new one starts.
        DeploymentStrategy = new() { Type = "Recreate" },
        Persistence = new() { Enabled = true, Size = "5Gi", StorageClassName = args.StorageClass },
        // Runs as root; FsGroup does the same without.
        InitChownData = Switch.Off,
        TestFramework = Switch.Off,
        Resources = ResourceValues.Small,
        SecurityContext = new() { RunAsUser = Id, RunAsGroup = Id, FsGroup = Id },
        ContainerSecurityContext = new() { ReadOnlyRootFilesystem = false },
        Sidecar = new()
        {
            Resources = ResourceValues.Small,
            SecurityContext = new(),
            Dashboards = new() { Label = DashboardLabel, LabelValue = DashboardLabelValue, SearchNamespace = ObservabilityNames.Namespace },
            Datasources = new()
            {
                Uid = DataSource.Metrics.Uid,
                ExemplarTraceIdDestinations = args.Settings.Traces is null ? null : new() { DatasourceUid = DataSource.Traces.Uid, TraceIdLabelName = "trace_id" },
            },
        },
        AdditionalDataSources = [.. args.Settings.Logs is null ? [] : new[] { Logs(args) }, .. args.Settings.Traces is null ? [] : new[] { Traces(args) }],
        Ini = new()
        {
            Server = args.GrafanaUrl is { } url ? new() { ["root_url"] = url } : null,
            Security = new() { ["cookie_secure"] = true, ["cookie_samesite"] = "strict", ["disable_gravatar"] = true },
            Users = new() { ["allow_sign_up"] = false },
            AuthAnonymous = new() { ["enabled"] = false },
            Analytics = new() { ["reporting_enabled"] = false, ["check_for_updates"] = false },
        },
    };

    private static GrafanaDataSource Logs(ObservabilityArgs args) => new()
    {
        Name = "Loki",
        Uid = DataSource.Logs.Uid,
        Type = DataSource.Logs.Type,
        Url = $"http://{ObservabilityNames.Host(ObservabilityNames.Loki)}:{ObservabilityNames.LokiPort}",
        JsonData = args.Settings.Traces is null ? null : new()
        {
            ["derivedFields"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["name"] = "Trace",
                    ["matcherRegex"] = "\"?[tT]race_?[iI]d\"?[=:] ?\"?([0-9a-f]{32})",
                    ["datasourceUid"] = DataSource.Traces.Uid,
                    // Grafana would take a single dollar sign for a variable of its own environment.
                    ["url"] = "$${__value.raw}",
                },
            },
        },
    };

    private static GrafanaDataSource Traces(ObservabilityArgs args) => new()
    {
        Name = "Jaeger",
        Uid = DataSource.Traces.Uid,
        Type = DataSource.Traces.Type,
        Url = $"http://{ObservabilityNames.Host(ObservabilityNames.Jaeger)}:{ObservabilityNames.JaegerQueryPort}",
        JsonData = new()
        {
            ["tracesToMetrics"] = new Dictionary<string, object>
            {
                ["datasourceUid"] = DataSource.Metrics.Uid,
                ["tags"] = ServiceToApp,
                ["queries"] = new[]
                {
                    new Dictionary<string, object> { ["name"] = "Requests", ["query"] = $"sum by (status) (rate({HttpConvention.Requests}{{$$__tags}}[5m]))" },
                },
            },
            ["tracesToLogsV2"] = args.Settings.Logs is null ? [] : new Dictionary<string, object>
            {
                ["datasourceUid"] = DataSource.Logs.Uid,
                ["tags"] = ServiceToApp,
                ["filterByTraceID"] = true,
            },
        },
    };

    private static Dictionary<string, object>[] ServiceToApp => [new() { ["key"] = "service.name", ["value"] = HttpConvention.App }];
}
