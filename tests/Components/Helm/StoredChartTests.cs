using Erp.Components;

namespace Erp.Tests.Components;

public class StoredChartTests
{
    private sealed record Metrics : ChartValues
    {
        public bool? Enabled { get; init; }
        public bool? Kafka { get; init; }
        public Dictionary<string, string>? Labels { get; init; }
    }

    private sealed record Values : ChartValues
    {
        public string? Zookeeper { get; init; }
        public Metrics? Metrics { get; init; }
    }

    [Fact]
    public void A_key_that_the_chart_does_not_have_is_named_with_its_path()
    {
        if (StoredChart.Find("redis/22.0.7") is not { } chart) return;

        var unknown = chart.UnknownKeys(new Values { Zookeeper = "2181", Metrics = new() { Enabled = true, Kafka = true } });

        Assert.Equal(["metrics.kafka", "zookeeper"], unknown);
    }

    [Fact]
    public void Keys_below_a_free_form_map_are_the_users_own()
    {
        if (StoredChart.Find("redis/22.0.7") is not { } chart) return;
        var values = new Values { Metrics = new() { Enabled = true } };

        Assert.Empty(chart.UnknownKeys(values));
        Assert.Empty(chart.UnknownKeys(values with { Metrics = new() { Kafka = true } }, "metrics"));
    }
}
