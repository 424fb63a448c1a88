using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// <c>/api/export/FORMAT</c> with the parameters of a page: what is in sight there, as a file. <c>title</c> names it.
/// </summary>
static class ExportEndpoints
{
    const string TitleDefault = "GraphExplorer view";

    public static void MapExportEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/api/export/{format}", ExportAsync)
        .Describe("export", "Exports", "A view as a file", "What is in sight with the parameters of a page, with its claims and sources; all of it or no file.")
        .TakesOneOf("format", "Form of the file.", ExportFormat.All.Select(format => format.Name)).TakesView().Takes("title", "What the file is called.")
        .AnswersFile("The file.", ExportFormat.All.Select(format => format.MediaType)).Fails(400, 404, 422, 503);

    static async Task<IResult> ExportAsync(string format, HttpContext context, CancellationToken cancellationToken)
    {
        if (ExportFormat.Named(format) is not { } known)
            return Results.Problem(
                title: "Unknown format",
                detail: $"'{format}' is not a format; there are {string.Join(", ", ExportFormat.All.Select(each => each.Name))}.",
                statusCode: StatusCodes.Status404NotFound);
        var exporter = context.RequestServices.GetRequiredService<ViewExport>();
        return await Problems.AnswerAsync(async () =>
        {
            try
            {
                return await AnswerAsync(known, await exporter.LoadAsync(context.Request, cancellationToken), cancellationToken);
            }
            catch (ExportRefusedException refused)
            {
                return Results.Problem(title: "The format cannot hold this", detail: refused.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
            }
        });
    }

    // Written to a temporary file first: a format that refuses a character half-way must not leave a torn download.
    static async Task<IResult> AnswerAsync(ExportFormat format, ExportDocument document, CancellationToken cancellationToken)
    {
        var draft = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await format.WriteAsync(document, draft, cancellationToken);
            draft.Position = 0;
            return Results.File(draft, format.MediaType, format.FileName(document.Provenance.Origin.Title));
        }
        catch
        {
            await draft.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads what a page shows, with its evidence.</summary>
    internal sealed class ViewExport(IGraphConnection graph, ExploreView view, TimeProvider clock)
    {
        public async Task<ExportDocument> LoadAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            var state = ExploreState.Parse(QueryWithoutTitle(request));
            var explored = await view.LoadAsync(state, cancellationToken);
            var title = request.Query["title"].ToString() is { Length: > 0 } given ? given : TitleDefault;
            var address = $"{request.Scheme}://{request.Host}/explore{state.ToQueryString()}";
            return await ExportDocument.LoadAsync(
                graph, explored.Seen.Subgraph, new ExportOrigin(title, address, ""), clock.GetUtcNow(), cancellationToken);
        }

        static string QueryWithoutTitle(HttpRequest request) => QueryString.Create(request.Query.Where(pair => pair.Key != "title")).Value ?? "";
    }
}
