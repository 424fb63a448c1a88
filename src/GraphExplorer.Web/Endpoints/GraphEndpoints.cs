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
        routes.MapGet("/api/graph", LoadAsync);
        routes.MapGet("/api/graph/version", (LiveFeed feed) => feed.Snapshot);
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
