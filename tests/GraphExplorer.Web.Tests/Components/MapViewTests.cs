using Bunit;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Interop;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The frame of the map; what is drawn in it is tested in <c>web/tests/map</c>.</summary>
public sealed class MapViewTests : Screen
{
    [Fact]
    public async Task The_map_names_itself_its_marks_and_its_list()
    {
        var session = await SessionAsync("?view=map");

        var view = Render<MapView>(parameters => parameters
            .AddCascadingValue(session)
            .Add(it => it.Canvas, new CanvasModule(JSInterop.JSRuntime))
            .Add(it => it.Map, new MapModule(JSInterop.JSRuntime)));

        Assert.StartsWith("Map of the view.", view.Find(".map-area").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("map-list", view.Find(".map-listed").GetAttribute("aria-controls"));
        Assert.True(view.Find("#map-list").HasAttribute("hidden"));
        Assert.Equal(
            ["was there", "comes from, recruits from or claims it", "possibly", "assumed ongoing", "several, counted", "place known only as an area"],
            view.FindAll(".map-key span:has(svg)").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task What_is_selected_on_the_map_becomes_part_of_the_address()
    {
        await SessionAsync("?view=map");
        var map = new MapModule(JSInterop.JSRuntime);

        // Without a canvas nothing is drawn, and a call from the browser still is no failure.
        await map.OnSelect("imu");

        Assert.False(map.IsReady);
    }
}
