using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// What browser code fetches: <c>/api/graph</c> with the parameters of the page (everything that is shown, unfiltered, since the canvas
/// filters without asking again) and <c>/api/graph/version</c>.
/// </summary>
static class GraphEndpoints
{
    public static void MapGraphEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/graph", LoadAsync)
            .Describe("graph", "Graph", "What a page shows", "Entities and relationships of a view, before its filters are applied: the canvas filters without asking again. Without a parameter it is the whole network.")
            .TakesView().Answers("The subgraph.", "Subgraph").Fails(400, 422, 503);
        routes.MapGet("/api/graph/version", (LiveFeed feed) => Results.Json(feed.Snapshot))
            .Describe("graph-version", "Graph", "Version of the data", "A number that rises with each write, and the number of the last message of the live feed.")
            .Answers("The version.", "GraphVersion");
    }

    static Task<IResult> LoadAsync(HttpRequest request, ExploreView view, CancellationToken cancellationToken)
    {
        var state = ExploreState.Parse(request.QueryString.Value);
        return Problems.AnswerAsync(async () =>
        {
            var explored = await view.LoadAsync(state, cancellationToken);
            return Results.Stream(
                stream => SubgraphJson.WriteAsync(stream, explored.Union, cancellationToken), "application/json; charset=utf-8");
        });
    }
}
