using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary><c>/api/story/FORMAT</c> with the parameters of a page: the story of its traces as a cited text. <c>title</c> names it.</summary>
static class StoryEndpoints
{
    public static void MapStoryEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/api/story/{format}", TellAsync)
        .Describe("story", "Exports", "The story of a trace", "The steps of the traces of a view in order of time, each with its quote and source.")
        .TakesOneOf("format", "Form of the text.", StoryFormat.All.Select(format => format.Name)).TakesView()
        .TakesNumber("tie", "Number of a path; all when it is not given.", 1, 9_999).Takes("title", "What the story is called.")
        .AnswersFile("The story.", StoryFormat.All.Select(format => format.MediaType)).Fails(400, 404, 422, 503);

    static async Task<IResult> TellAsync(string format, HttpContext context, CancellationToken cancellationToken)
    {
        if (StoryFormat.Named(format) is not { } known)
            return Results.Problem(
                title: "Unknown format",
                detail: $"'{format}' is not a format of a story; there are {string.Join(", ", StoryFormat.All.Select(each => each.Name))}.",
                statusCode: StatusCodes.Status404NotFound);
        return await Problems.AnswerAsync(async () =>
        {
            var document = await context.RequestServices.GetRequiredService<StoryExport>().LoadAsync(context.Request, cancellationToken);
            return document is null
                ? Results.Problem(
                    title: "There is no story", detail: "The view holds no trace with steps in sight. Ask for a path, a lineage, splits, pledges, a career or what led to something.",
                    statusCode: StatusCodes.Status404NotFound)
                : Results.File(known.Bytes(document), $"{known.MediaType}; charset=utf-8", known.FileName(document.Provenance.Origin.Title));
        });
    }

    /// <summary>Reads the story of what a page shows.</summary>
    internal sealed class StoryExport(IGraphConnection graph, ExploreView view, ExplorationLimits limits, TimeProvider clock)
    {
        public async Task<StoryDocument?> LoadAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            var state = ExploreState.Parse(QueryString.Create(request.Query.Where(pair => pair.Key != "title")).Value);
            var explored = await view.LoadAsync(state, cancellationToken);
            var story = await Story.LoadAsync(graph, explored, state.Tie, limits, cancellationToken);
            if (story.Steps.Count == 0)
                return null;
            var title = request.Query["title"].ToString() is { Length: > 0 } given ? given : ShowWords.Of(state, NamesOf(explored));
            var address = $"{request.Scheme}://{request.Host}/explore{state.ToQueryString()}";
            var sources = story.Sources.Select(source => source.Reference).ToArray();
            return new StoryDocument(
                story, new Provenance(new ExportOrigin(title, address, ""), explored.Union.DataVersion, clock.GetUtcNow(), sources));
        }

        static Func<string, string> NamesOf(ExploredView explored) => id => ShowWords.NameOf(explored.Union, id);
    }
}
