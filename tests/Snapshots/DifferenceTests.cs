namespace Erp.Tests.Snapshots;

public sealed class DifferenceTests
{
    [Fact]
    public void A_failure_shows_the_lines_that_went_and_came_and_how_to_accept_them()
    {
        const string Before = "Deployment a\nDeployment b\nService a\nService b\n";
        const string Now = "Deployment a\nDeployment b  protect\nDeployment c\nService a\n";

        Assert.Equal("""
            tests/Snapshots/some.txt is otherwise:
            - Deployment b
            + Deployment b  protect
            + Deployment c
            - Service b
            If that is meant: ERP_UPDATE_SNAPSHOTS=1 dotnet test tests --filter Snapshots
            """, Snapshot.Difference("some.txt", Before, Now));
    }

    [Fact]
    public void A_long_difference_is_cut()
    {
        var now = string.Concat(Enumerable.Range(0, 100).Select(i => $"line {i}\n"));

        Assert.Contains("line 59\n... and 40 lines more\n", Snapshot.Difference("some.txt", "", now));
    }
}
