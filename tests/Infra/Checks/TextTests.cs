using Erp.Components;
using Erp.Infra.Checks.Text;

namespace Erp.Tests.Infra.Checks;

public class TextTests
{
    [Theory]
    [InlineData("500m", 0.5)]
    [InlineData("2", 2)]
    [InlineData("1Gi", 1073741824)]
    [InlineData("1.5k", 1500)]
    [InlineData("1e3", 1000)]
    public void A_quantity_is_read(string text, double amount) => Assert.Equal((decimal)amount, Quantity.Parse(text));

    [Theory]
    [InlineData("2GiB")]
    [InlineData("one")]
    [InlineData("")]
    [InlineData("1 Gi")]
    public void What_is_no_quantity_is_refused(string text) => Assert.Null(Quantity.Parse(text));

    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("*/15 0-6,12 1 JAN mon-fri")]
    [InlineData("@daily")]
    public void A_schedule_is_accepted(string text) => Assert.Null(Cron.Mistake(text));

    [Theory]
    [InlineData("60 * * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * * 7")]
    [InlineData("* * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("CRON_TZ=UTC 0 2 * * *")]
    [InlineData("every day")]
    public void What_is_no_schedule_is_refused(string text) => Assert.NotNull(Cron.Mistake(text));

    [Theory]
    [InlineData("nginx", "docker.io", "nginx", "", "")]
    [InlineData("library/nginx:1.27", "docker.io", "library/nginx", "1.27", "")]
    [InlineData("registry.example.com:5000/erp/api@sha256:ab", "registry.example.com:5000", "erp/api", "", "sha256:ab")]
    [InlineData("localhost/api:1", "localhost", "api", "1", "")]
    public void An_image_name_is_taken_apart(string text, string registry, string repository, string tag, string digest) =>
        Assert.Equal(new ImageName(registry, repository, tag, digest), ImageName.Parse(text));

    [Theory]
    [InlineData("nginx", true)]
    [InlineData("registry.example.com:5000/erp/sales_service--a.b:1.0.0-rc.1@sha256:ab", true)]
    [InlineData("http://x y/finance:1.0.0", false)]
    [InlineData("https://registry.example.com/finance:1.0.0", false)]
    [InlineData("registry.example.com/Finance:1.0.0", false)]
    [InlineData("registry.example.com//finance:1.0.0", false)]
    [InlineData("registry.example.com/finance:", false)]
    [InlineData("registry.example.com/finance:1.0.0 ", false)]
    [InlineData("-finance", false)]
    public void An_image_name_follows_a_grammar(string text, bool valid) => Assert.Equal(valid, ImageName.IsValid(text));

    [Theory]
    [InlineData("15d", 1296000)]
    [InlineData("2h30m", 9000)]
    public void A_duration_is_read(string text, double seconds) => Assert.Equal(seconds, Durations.Parse(text));

    [Theory]
    [InlineData("two minutes")]
    [InlineData("5")]
    [InlineData("m")]
    public void What_is_no_duration_is_refused(string text) => Assert.Null(Durations.Parse(text));

    [Fact]
    public void Names_of_Services_are_found_in_any_text() =>
        Assert.Equal(
            [("redis", "erp-infra", 6379), ("kafka-headless", "data", null)],
            ClusterHost.In("redis://:x@redis.erp-infra.svc.cluster.local:6379/0,kafka-0.kafka-headless.data.svc b.svcs a.svc").ToList());

    [Theory]
    [InlineData("15 * * * *", 1)]
    [InlineData("@hourly", 1)]
    [InlineData("0 2 * * *", 24)]
    [InlineData("0 4 * * 0", 7 * 24)]
    [InlineData("@weekly", 7 * 24)]
    [InlineData("0 4 1 * *", 31 * 24)]
    [InlineData("0 0 1 1 *", 366 * 24)]
    public void The_time_between_two_runs_is_told_by_the_coarsest_field(string schedule, int hours) => Assert.Equal(TimeSpan.FromHours(hours), Cron.Pace(schedule));

    [Theory]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("JWT_SECRET_KEY", true)]
    [InlineData("PASSWORD_FILE", false)]
    [InlineData("TOKEN_TTL", false)]
    [InlineData("existingSecret", false)]
    [InlineData("LOG_LEVEL", false)]
    public void Names_of_credentials_are_known(string name, bool secret) => Assert.Equal(secret, SecretWords.NamesOne(name));
}
