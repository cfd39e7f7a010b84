using System.Text;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Tests.Components.Observability;
using Erp.Tests.Components.Observability.Alerts;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.ErpServices;

/// <summary>The questions that decide whether a canary goes on, put to the real promtool: they have an answer when it must stop, and none when it may go on.</summary>
public sealed class CanaryQuestionTests : IDisposable
{
    private const string Labels = """namespace="erp-prod",app="sales-service",track="canary" """;
    private const string Stable = """namespace="erp-prod",app="sales-service",track="stable" """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-canary-");

    private static IReadOnlyList<Case> Cases { get; } =
    [
        new("errors", "nine in a hundred fail", Stops: true, Requests(Labels, ok: 600, failed: 60)),
        new("errors", "one in a hundred fails", Stops: false, Requests(Labels, ok: 600, failed: 6)),
        new("errors", "none has failed yet", Stops: false, new() { [$$"""{{HttpConvention.Requests}}{{{Labels}},{{HttpConvention.Status}}="200"}"""] = "0+600x20" }),
        new("errors", "all fail", Stops: true, new() { [$$"""{{HttpConvention.Requests}}{{{Labels}},{{HttpConvention.Status}}="503"}"""] = "0+6x20" }),
        new("errors", "nobody calls it any more", Stops: false, Requests(Labels, ok: 0, failed: 0)),
        new("errors", "nobody ever called it", Stops: false, []),
        new("errors", "the stable pods fail", Stops: false, Requests(Stable, ok: 6, failed: 600)),
        new("latency", "one in two takes over a second", Stops: true, Answers(Labels, within: 30)),
        new("latency", "all come within a second", Stops: false, Answers(Labels, within: 60)),
        new("latency", "nobody calls it", Stops: false, Answers(Labels, within: 0, all: 0)),
        new("latency", "the stable pods are slow", Stops: false, Answers(Stable, within: 30)),
        new("restarts", "a container started again", Stops: true, Restarts("sales-service-canary-7d9f-x2", "0x14 1x6")),
        new("restarts", "it started again long ago", Stops: false, Restarts("sales-service-canary-7d9f-x2", "0 1x20")),
        new("restarts", "a stable pod started again", Stops: false, Restarts("sales-service-7d9f-x2", "0x14 1x6")),
        new("queue", "the queue of its own condition grows", Stops: true, new() { [$$"""orders_waiting{{{Labels}}}"""] = "50x20" }),
        new("queue", "the queue is short", Stops: false, new() { [$$"""orders_waiting{{{Labels}}}"""] = "3x20" }),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [RealServerFact("promtool")]
    public async Task Every_question_is_one_that_Prometheus_understands()
    {
        var rules = new StringBuilder("groups:\n  - name: canary\n    rules:\n");
        foreach (var (name, query) in await QuestionsAsync()) rules.Append($"      - alert: {name}\n        expr: {AlertCase.Quoted(query)}\n");

        Command.Run("promtool", "check", "rules", Write("rules.yaml", rules.ToString()));
    }

    [RealServerFact("promtool")]
    public async Task A_canary_stops_when_it_should_and_goes_on_when_it_may()
    {
        var questions = await QuestionsAsync();
        var tests = new StringBuilder("evaluation_interval: 1m\ntests:\n");
        foreach (var @case in Cases) @case.Write(tests, questions[@case.Condition]);

        Command.Run("promtool", "test", "rules", Write("tests.yaml", tests.ToString()));
        Assert.Equal(questions.Keys.Order(), Cases.Where(c => c.Stops).Select(c => c.Condition).Distinct().Order());
        Assert.Equal(questions.Keys.Order(), Cases.Where(c => !c.Stops).Select(c => c.Condition).Distinct().Order());
    }

    /// <summary>As they lie in the cluster beside the canary.</summary>
    private static async Task<SortedDictionary<string, string>> QuestionsAsync()
    {
        var plan = await new SmallPlatform(SmallPlatform.Service("sales-service") with { Routes = [new("erp", "/sales")], Scale = Scale.Fixed(3) })
        {
            Rollout = Rollout.Canary(new CanaryStep(10, TimeSpan.FromMinutes(5), CanaryCondition.Restarts(0), new CanaryCondition("queue", "max(orders_waiting{$selector})", 10))) with
            {
                Version = "2.0.0",
                Weight = 10,
                Conditions = [CanaryCondition.Errors(0.05), CanaryCondition.Latency(TimeSpan.FromSeconds(1))],
            },
        }.PlanAsync();
        var steps = JsonNode.Parse(plan.Single("ConfigMap", "sales-service-rollout").At("data")!["steps.json"]!.ToString())!.AsArray();
        return new(steps[0]!["stopWhen"]!.AsObject().ToDictionary(q => q.Key, q => q.Value!.ToString()), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Requests(string labels, int ok, int failed) => new()
    {
        [$$"""{{HttpConvention.Requests}}{{{labels}},{{HttpConvention.Status}}="200"}"""] = $"100+{ok}x20",
        [$$"""{{HttpConvention.Requests}}{{{labels}},{{HttpConvention.Status}}="503"}"""] = $"100+{failed}x20",
    };

    private static Dictionary<string, string> Answers(string labels, int within, int all = 60) => new()
    {
        [$$"""{{HttpConvention.Duration}}{{{labels}},le="0.5"}"""] = $"0+{within}x20",
        [$$"""{{HttpConvention.Duration}}{{{labels}},le="2.5"}"""] = $"0+{all}x20",
        [$$"""{{HttpConvention.Duration}}{{{labels}},le="+Inf"}"""] = $"0+{all}x20",
    };

    private static Dictionary<string, string> Restarts(string pod, string values) => new()
    {
        [$$"""kube_pod_container_status_restarts_total{namespace="erp-prod",pod="{{pod}}",container="sales-service"}"""] = values,
    };

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private sealed record Case(string Condition, string When, bool Stops, Dictionary<string, string> Given)
    {
        // What is asked is whether there is an answer, not which.
        public void Write(StringBuilder yaml, string question)
        {
            yaml.Append($"  - name: {AlertCase.Quoted($"{Condition}: {When}")}\n    interval: 1m\n    input_series:{(Given.Count == 0 ? " []" : "")}\n");
            foreach (var (series, values) in Given) yaml.Append($"      - series: {AlertCase.Quoted(series)}\n        values: {AlertCase.Quoted(values)}\n");
            yaml.Append($"    promql_expr_test:\n      - expr: {AlertCase.Quoted($"count({question})")}\n        eval_time: 16m\n        exp_samples:{(Stops ? "\n          - labels: '{}'\n            value: 1\n" : " []\n")}");
        }
    }
}
