using Erp.Components;

namespace Erp.Tests.Components;

public class SupportCalendarTests
{
    [Theory]
    [InlineData("1.34", "2026-10-02", SupportState.Supported)]
    [InlineData("1.34", "2026-10-03", SupportState.EndsSoon)]
    [InlineData("1.34", "2026-12-02", SupportState.EndsSoon)]
    [InlineData("1.34", "2026-12-03", SupportState.Ended)]
    [InlineData("1.36", "2026-11-20", SupportState.Supported)]
    [InlineData("1.29", "2026-11-20", SupportState.Unknown)]
    public void A_version_is_warned_of_and_then_refused_as_the_dates_pass(string version, string today, SupportState expected) =>
        Assert.Equal(expected, SupportCalendar.Judge(version, DateOnly.Parse(today, null)).State);

    [Fact]
    public void What_is_refused_comes_with_what_could_be_taken_instead()
    {
        var verdict = SupportCalendar.Judge("1.33", new(2026, 11, 20));

        Assert.Equal("Kubernetes 1.33 left standard support on 2026-07-29.", verdict.Message);
        Assert.Equal("In standard support are 1.34, 1.35, 1.36.", verdict.Advice);
    }

    [Fact]
    public void When_the_calendar_has_run_out_it_says_so() =>
        Assert.Contains("has to be continued", SupportCalendar.Judge("1.36", new(2030, 1, 1)).Advice, StringComparison.Ordinal);

    [Fact]
    public void The_calendar_is_in_order_and_each_version_has_a_year_of_extended_support()
    {
        Assert.Equal(SupportCalendar.Releases.OrderBy(r => r.StandardSupportEnds), SupportCalendar.Releases);
        Assert.All(SupportCalendar.Releases, r => Assert.Equal(r.StandardSupportEnds.AddYears(1), r.ExtendedSupportEnds));
    }
}
