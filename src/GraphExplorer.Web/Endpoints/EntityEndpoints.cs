using System.Buffers;
using System.Text.Json;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Store;
using GraphExplorer.Tracing;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// Entities and paths for programs: <c>/api/entities/ID</c> is one entity, and <c>/api/paths?from=ID&amp;to=ID</c> what joins two of them, with
/// <c>types</c>, <c>steps</c>, <c>inOrder=true</c> and <c>earliest=true</c> as in the path finder. What an entity is tied to is
/// <c>/api/graph?show=neighbourhood/ID</c>.
/// </summary>
static class EntityEndpoints
{
    public static void MapEntityEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/entities/{id}", FindAsync)
            .Describe("entity", "Graph", "One entity", "Kind, names, dates and properties. What it is tied to is /api/graph?show=neighbourhood/ID.")
            .Takes("id", "Id of an entity, such as imu.").Answers("The entity.", "Node").Fails(404, 503);
        routes.MapGet("/api/paths", PathsAsync)
            .Describe("paths", "Graph", "Paths between two entities", "What joins two entities, as in the path finder.")
            .Takes("from", "Id of the entity at which paths begin.").Takes("to", "Id of the entity at which they end.")
            .Takes("types", "Types of relationships and their categories with commas between; 'actors' for ties between actors, '*' for all.")
            .TakesNumber("steps", "Steps of a path at most; without it, or with 0, as Exploration:PathHopsMax says.", 0, 50)
            .Takes("inOrder", "Whether each step may not be before the one that it follows.")
            .Takes("earliest", "Whether the path that arrives first is wanted in the place of the shortest.")
            .Answers("The entities and relationships of the paths.", "Subgraph").Fails(400, 422, 503);
    }

    static Task<IResult> FindAsync(string id, IGraphConnection graph, CancellationToken cancellationToken) => Problems.AnswerAsync(async () =>
    {
        var found = await Inquiry.FindAsync(graph, inquiry => inquiry.CollectEntityAsync(id), cancellationToken);
        if (found.Nodes is not [var node, ..])
            return Results.Problem(title: "There is no such entity", detail: $"The graph has no entity '{id}'.", statusCode: StatusCodes.Status404NotFound);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            SubgraphJson.WriteNode(json, node);
        return Results.Bytes(bytes.WrittenMemory, "application/json; charset=utf-8");
    });

    static Task<IResult> PathsAsync(
        string from, string to, string? types, int? steps, bool? inOrder, bool? earliest, ExploreView view, CancellationToken cancellationToken)
    {
        var path = new ShowPath(from, to, types ?? "")
        {
            StepsMax = steps ?? 0, InOrder = inOrder == true, Objective = earliest == true ? PathObjective.EarliestArrival : PathObjective.FewestSteps,
        };
        return Problems.AnswerAsync(async () =>
        {
            var explored = await view.LoadAsync(new ExploreState { Shows = [path] }, cancellationToken);
            return explored.Problems is [var problem, ..]
                ? Results.Problem(title: "The paths cannot be asked for", detail: problem, statusCode: StatusCodes.Status400BadRequest)
                : Results.Stream(stream => SubgraphJson.WriteAsync(stream, explored.Union, cancellationToken), "application/json; charset=utf-8");
        });
    }
}
