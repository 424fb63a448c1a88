using Bunit;
using GraphExplorer.Analysis;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Interop;
using Microsoft.Extensions.DependencyInjection;
using Radzen.Blazor;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The panel with the figures of what is in sight.</summary>
public sealed class AnalysisPanelTests : Screen
{
    [Fact]
    public async Task Each_figure_has_its_meaning_beside_it()
    {
        var panel = await PanelAsync("?show=splits/imu&panel=analysis");

        Assert.Equal(Figure.All.Select(figure => figure.Title), panel.FindAll(".figure label").Select(label => label.TextContent));
        Assert.Equal(Figure.All.Select(figure => figure.Definition), panel.FindAll(".figure .figure-meaning").Select(meaning => meaning.TextContent));
        Assert.All(panel.FindAll(".figure input"), input => Assert.NotNull(panel.Find("#" + input.GetAttribute("aria-describedby"))));
    }

    [Fact]
    public async Task The_network_in_sight_is_summed_up()
    {
        var panel = await PanelAsync("?show=splits/imu&panel=analysis");

        Assert.StartsWith("5 entities, 4 ties, 1 component, ", panel.Find(".analysis-sum").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_figures_that_the_canvas_has_a_rule_for_colour_the_network()
    {
        var panel = await PanelAsync("?show=splits/imu&panel=analysis");
        Assert.Equal("Close the analysis", panel.Find(".analysis-end button").GetAttribute("aria-label"));

        await panel.FindAll(".figure input")[1].ChangeAsync(true);

        Assert.Equal("Colour the network by betweenness", panel.Find(".analysis-end button").GetAttribute("title"));
    }

    [Fact]
    public async Task The_table_is_taken_away_with_the_filters_of_the_view()
    {
        var panel = await PanelAsync("?show=splits/imu&hideKind=Event&sel=imu&view=table&panel=analysis");

        var address = panel.Find("a[download]").GetAttribute("href")!;
        Assert.StartsWith("/api/analysis/csv?show=splits/imu&", address, StringComparison.Ordinal);
        var taken = ExploreState.Parse(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        Assert.Equal(ExploreState.Parse("?show=splits/imu&hideKind=Event"), taken);
    }

    [Fact]
    public async Task Over_time_the_values_stand_beside_the_chart_as_a_table()
    {
        var panel = await PanelAsync("?show=splits/imu&panel=analysis");

        panel.FindAll(".analysis-head .segment")[1].Click();

        await panel.WaitForAssertionAsync(() => Assert.Equal("Degree by year", panel.Find(".figure-chart caption").TextContent));
        Assert.Equal("Islamic Movement of Uzbekistan", panel.FindAll(".figure-chart thead th")[1].TextContent);
        Assert.Contains("Islamic Movement of Uzbekistan", panel.Find(".figure-chart [role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_past_the_limit_says_which_setting_to_raise()
    {
        Services.AddSingleton(new AnalysisLimits { ShortestPathNodesMax = 2 });

        var panel = await PanelAsync("?show=splits/imu&panel=analysis");

        Assert.Contains("raise Analysis:ShortestPathNodesMax", panel.Find(".banner").TextContent, StringComparison.Ordinal);
    }

    async Task<IRenderedComponent<AnalysisPanel>> PanelAsync(string query)
    {
        // The grid of the component library measures itself in the browser; the chart cannot be drawn without its measures.
        JSInterop.Mode = JSRuntimeMode.Loose;
        ComponentFactories.AddStub<RadzenChart>();
        var session = await SessionAsync(query);
        var panel = Render<AnalysisPanel>(parameters => parameters
            .AddCascadingValue(session)
            .Add(it => it.Canvas, new CanvasModule(JSInterop.JSRuntime)));
        await panel.WaitForAssertionAsync(() => panel.Find(".analysis-sum"));
        return panel;
    }
}
