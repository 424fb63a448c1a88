using Bunit;
using GraphExplorer.Model;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Web.Interop;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>Drawings that are looked at and not worked on.</summary>
public sealed class ReadOnlyCanvasTests : Screen
{
    static readonly GraphNode s_node = new("imu", "Group", ["Group"], "IMU", "", 0, EdgeSpan.UnknownBounds, "", PropertyMap.Empty);

    [Fact]
    public void A_drawing_that_could_not_be_fetched_says_why()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var canvas = JSInterop.SetupModule("./app/canvas.js").SetupModule(invocation => invocation.Identifier == "create");
        canvas.Setup<CanvasLoad>("load", _ => true)
            .SetResult(new CanvasLoad(0, 0, "", new CanvasProblem(404, "This result is gone.", "Run the query again."), Overtaken: false));

        var drawing = Render<ResultCanvas>(parameters => parameters
            .Add(it => it.Ticket, "t1").Add(it => it.Subgraph, Subgraph.Empty with { Nodes = [s_node] }));

        drawing.WaitForAssertion(() => Assert.Equal("This result is gone. Run the query again.", drawing.Find("[role=alert]").TextContent));
        Assert.Single(canvas.Invocations["load"]);
    }
}
