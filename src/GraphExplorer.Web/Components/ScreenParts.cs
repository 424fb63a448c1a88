using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Web.Components.Commands;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.Interop;

namespace GraphExplorer.Web.Components;

/// <summary>What the screens need beside the features: parts that live as long as a circuit, and what passes between two circuits.</summary>
public static class ScreenParts
{
    /// <summary>Adds the parts of the screens.</summary>
    public static IServiceCollection AddScreenParts(this IServiceCollection services) => services
        .AddSingleton<Expansion>()
        .AddSingleton<Handover>()
        .AddSingleton<ResultShelf>()
        .AddScoped<Announcer>()
        .AddScoped<QueryHandover>()
        .AddScoped<CommandList>()
        .AddScoped<ShellModule>()
        .AddScoped<LiveModule>()
        .AddScoped<DownloadModule>()
        .AddScoped<ExploreSession>()
        .AddScoped<ExploreMenus>();

    /// <summary>Adds <c>/api/results/TICKET</c>, from which the canvas of the Queries page fetches a result.</summary>
    public static void MapScreenParts(this IEndpointRouteBuilder routes) => routes.MapGet("/api/results/{ticket}", FindResult)
        .Describe("result", "Graph", "A result that a page keeps", "For the canvas of the Queries page; it is gone when the page is closed.")
        .Takes("ticket", "The page's name for it.").Answers("The entities and relationships of the result.", "Subgraph").Fails(404);

    static IResult FindResult(string ticket, ResultShelf shelf) => shelf.Find(ticket) is { } subgraph
        ? Results.Text(SubgraphJson.Write(subgraph), "application/json; charset=utf-8")
        : Results.Problem(title: "The result is not kept any more", detail: "Run the query again.", statusCode: StatusCodes.Status404NotFound);
}
