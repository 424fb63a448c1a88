using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// <c>GET /api/export/FORMAT</c> with the parameters of a page: what is in sight there, as a file; <c>title</c> names it. <c>POST</c> does the same
/// with the result of a query, and <c>/api/export/FORMAT/losses</c> writes nothing and says what the form would leave out.
/// </summary>
static class ExportEndpoints
{
    const string TitleDefault = "GraphExplorer view";
    const string OfFormat = "Form of the file.";
    const string OfTitle = "What the file is called.";

    /// <summary>Bytes of a picture.</summary>
    const int PictureBytesMax = 16 << 20;

    static readonly IEnumerable<string> s_names = ExportFormat.All.Select(format => format.Name);
    static readonly IEnumerable<string> s_types = ExportFormat.All.Select(format => format.MediaType);

    public static void MapExportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/export/{format}", ViewAsync)
            .Describe("export", "Exports", "A view as a file", "What is in sight with the parameters of a page, with its claims and sources; all of it or no file.")
            .TakesOneOf("format", OfFormat, s_names).TakesView().Takes("title", OfTitle)
            .AnswersFile("The file.", s_types).Fails(400, 404, 422, 503);
        routes.MapGet("/api/export/{format}/losses", ViewLossesAsync)
            .Describe("export-losses", "Exports", "What a form leaves out of a view", "The dry run of an export: counts, what the form cannot hold, and what of the address was not understood and left out.")
            .TakesOneOf("format", OfFormat, s_names).TakesView().Takes("title", OfTitle)
            .Answers("What the file would hold.", "ExportPreview").Fails(400, 404, 422, 503);
        routes.MapPost("/api/export/{format}/picture", PictureAsync).DisableAntiforgery()
            .Describe("export-picture", "Exports", "A cited report with a picture", "The report on what is in sight with the parameters of a page, with the picture that is sent.")
            .TakesOneOf("format", OfFormat, ExportFormat.All.Where(format => format.TakesPicture).Select(format => format.Name)).TakesView().Takes("title", OfTitle)
            .TakesBody("image/png", $"A PNG file of at most {PictureBytesMax >> 20} MiB, drawn by the browser.", "")
            .AnswersFile("The file.", s_types).FailsInWords(403).Fails(400, 404, 413, 422, 503);
        routes.MapPost("/api/export/{format}", QueryAsync).DisableAntiforgery()
            .Describe("export-query", "Exports", "The result of a query as a file", "The entities and relationships that a query returns, with their claims and sources. The query runs read-only, within the same limits.")
            .TakesOneOf("format", OfFormat, s_names).Takes("title", OfTitle)
            .AnswersFile("The file.", s_types).FailsInWords(403).Fails(400, 404, 422, 503);
        routes.MapPost("/api/export/{format}/losses", QueryLossesAsync).DisableAntiforgery()
            .Describe("export-query-losses", "Exports", "What a form leaves out of a result", "The dry run of an export of a result.")
            .TakesOneOf("format", OfFormat, s_names).Takes("title", OfTitle)
            .Answers("What the file would hold.", "ExportPreview").FailsInWords(403).Fails(400, 404, 422, 503);
    }

    static Task<IResult> ViewAsync(string format, HttpRequest request, ViewExport exports, CancellationToken cancellationToken) =>
        ExportAsync(format, async known => await AnswerAsync(known, (await exports.LoadAsync(request, cancellationToken)).Document, cancellationToken));

    static Task<IResult> ViewLossesAsync(string format, HttpRequest request, ViewExport exports, CancellationToken cancellationToken) =>
        ExportAsync(format, async known =>
        {
            var (document, problems) = await exports.LoadAsync(request, cancellationToken);
            return Preview(known, document, problems);
        });

    static Task<IResult> PictureAsync(string format, HttpRequest request, ViewExport exports, CancellationToken cancellationToken) =>
        ExportAsync(format, async known =>
        {
            if (!known.TakesPicture)
                throw new ExportRefusedException($"{known.Title} shows no picture.");
            var picture = ReportPicture.Read(await BodyAsync(request, cancellationToken), "What is in sight, as it was drawn.");
            var (document, _) = await exports.LoadAsync(request, cancellationToken);
            return await AnswerAsync(known, document with { Picture = picture }, cancellationToken);
        });

    static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = PictureBytesMax;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }

    static Task<IResult> QueryAsync(string format, string? title, RunRequest wanted, QueryLibrary library, QueryRun runs, ViewExport exports, CancellationToken cancellationToken) =>
        ExportAsync(format, known => OfQueryAsync(
            wanted, title, library, runs, exports, document => AnswerAsync(known, document, cancellationToken), cancellationToken));

    static Task<IResult> QueryLossesAsync(string format, string? title, RunRequest wanted, QueryLibrary library, QueryRun runs, ViewExport exports, CancellationToken cancellationToken) =>
        ExportAsync(format, known => OfQueryAsync(
            wanted, title, library, runs, exports, document => Task.FromResult(Preview(known, document, [])), cancellationToken));

    static async Task<IResult> OfQueryAsync(
        RunRequest wanted, string? title, QueryLibrary library, QueryRun runs, ViewExport exports, Func<ExportDocument, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var (result, query, refusal) = await RunEndpoints.AskAsync(wanted, library, runs, cancellationToken);
        if (result is null)
            return refusal!;
        if (result.Subgraph.Nodes.Count == 0)
            return Results.Problem(
                title: "There is nothing to export", detail: "The query returns no nodes or relationships, so there is no subgraph to export.",
                statusCode: StatusCodes.Status422UnprocessableEntity);
        return await answer(await exports.LoadAsync(result, title is { Length: > 0 } given ? given : query?.Title ?? "Query result", cancellationToken));
    }

    static async Task<IResult> ExportAsync(string format, Func<ExportFormat, Task<IResult>> answer)
    {
        if (ExportFormat.Named(format) is not { } known)
            return Results.Problem(
                title: "Unknown format",
                detail: $"'{format}' is not a format; there are {string.Join(", ", s_names)}.",
                statusCode: StatusCodes.Status404NotFound);
        return await Problems.AnswerAsync(async () =>
        {
            try
            {
                return await answer(known);
            }
            catch (ExportRefusedException refused)
            {
                return Results.Problem(title: "The format cannot hold this", detail: refused.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
            }
        });
    }

    static IResult Preview(ExportFormat format, ExportDocument document, IReadOnlyList<string> problems) => Results.Json(new
    {
        Format = format.Name, format.Title, format.MediaType, document.Provenance.DataVersion,
        Nodes = document.Subgraph.Nodes.Count, Edges = document.Subgraph.Edges.Count, Losses = format.Losses(document), Problems = problems,
    });

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
        /// <summary>The document, and what of the address was not understood.</summary>
        public async Task<(ExportDocument Document, IReadOnlyList<string> Problems)> LoadAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            var state = ExploreState.Parse(QueryWithoutTitle(request));
            var explored = await view.LoadAsync(state, cancellationToken);
            var title = request.Query["title"].ToString() is { Length: > 0 } given ? given : TitleDefault;
            var address = $"{request.Scheme}://{request.Host}/explore{state.ToQueryString()}";
            var document = await ExportDocument.LoadAsync(
                graph, explored.Seen.Subgraph, new ExportOrigin(title, address, ""), clock.GetUtcNow(), cancellationToken);
            return (document, [.. state.Problems.Concat(explored.Problems).Distinct()]);
        }

        /// <summary>Reads the result of a query with its evidence.</summary>
        public Task<ExportDocument> LoadAsync(QueryResult result, string title, CancellationToken cancellationToken) => ExportDocument.LoadAsync(
            graph, result.Subgraph, new ExportOrigin(title, "", result.Query.Text), clock.GetUtcNow(), cancellationToken);

        static string QueryWithoutTitle(HttpRequest request) => QueryString.Create(request.Query.Where(pair => pair.Key != "title")).Value ?? "";
    }
}
