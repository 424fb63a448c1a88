using GraphExplorer.Exploration;
using GraphExplorer.Web.Components.Documents;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>A dossier on an axis of years.</summary>
public sealed class DossierChartTests : Screen
{
    [Fact]
    public async Task The_rows_are_the_dated_links_in_order_of_time_with_bars_as_wide_as_the_date_is_open()
    {
        var chart = await ChartAsync("imu");

        Assert.Equal((1990, 2015), (chart.From, chart.To));
        var splinter = chart.Rows.Single(row => row.Words == "has splinter Islamic Jihad Union");
        Assert.Equal("March 2002", splinter.When);
        var month = Assert.Single(splinter.Bars);
        Assert.Equal((46.77, 0.7), (Math.Round(month.Left, 2), Math.Round(month.Width, 2)));
        Assert.Equal("28 events", chart.Rows[^1].Words);
        Assert.Equal(28, chart.Rows[^1].Bars.Count);
    }

    [Fact]
    public async Task Every_dated_split_and_pledge_has_a_row_and_none_is_left_out_unsaid()
    {
        var chart = await ChartAsync("imu");

        Assert.Contains(chart.Rows, row => row.Words == "has splinter Unnamed IMU splinter group (Zabul, 2015)");
        Assert.Contains(chart.Rows, row => row.Words == "Sheikh Muhammad Ali pledged to Islamic State");
        Assert.Equal(0, chart.LeftOut);
    }

    [Fact]
    public async Task A_relationship_with_a_known_end_has_a_bar_for_its_start_and_one_for_what_it_held()
    {
        var chart = await ChartAsync("imu");

        Assert.Equal(["start", "held"], chart.Rows.Single(row => row.Words == "led by Usman Ghazi").Bars.Select(bar => bar.Look));
    }

    [Fact]
    public async Task Every_bar_lies_on_the_axis()
    {
        foreach (var id in new[] { "imu", "iju", "isis" })
            Assert.All((await ChartAsync(id)).Rows.SelectMany(row => row.Bars), bar => Assert.InRange(bar.Left + bar.Width, bar.Left, 100.8));
    }

    async Task<DossierChart> ChartAsync(string id) =>
        DossierChart.Of((await EntityDossier.LoadAsync(Graph, new ExplorationLimits(), id))!)!;
}
