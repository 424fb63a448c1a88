using GraphExplorer.Exploration;
using GraphExplorer.Export;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// <c>/api/sources/ID/text</c> and <c>/api/sources/ID/annotations</c>: the text of a source, byte for byte as it is hashed, and its marks as a list of
/// Web Annotations. <c>revision</c> asks for an older text.
/// </summary>
static class SourceEndpoints
{
    public static void MapSourceEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/sources/{id}/text", (string id, int? revision, IGraphConnection graph, CancellationToken cancellationToken) =>
            AnswerAsync(graph, id, revision, document => Results.File(
                System.Text.Encoding.UTF8.GetBytes(document.Text), "text/plain; charset=utf-8", $"{FileName(document)}.txt"), cancellationToken));
        routes.MapGet("/api/sources/{id}/annotations", (string id, int? revision, HttpRequest request, IGraphConnection graph, CancellationToken cancellationToken) =>
            AnswerAsync(graph, id, revision, document => Results.File(
                AnnotationsJson.Write(document, $"{request.Scheme}://{request.Host}"), "application/ld+json; charset=utf-8", $"{FileName(document)}.annotations.json"),
                cancellationToken));
    }

    static Task<IResult> AnswerAsync(
        IGraphConnection graph, string id, int? revision, Func<SourceDocument, IResult> answer, CancellationToken cancellationToken) =>
        Problems.AnswerAsync(async () => await SourceDocument.LoadAsync(graph, id, revision, cancellationToken) is { } document
            ? answer(document)
            : Results.Problem(
                title: "There is no such text", detail: $"The graph has no source '{id}'{(revision is null ? "" : $" with a revision {revision}")}.",
                statusCode: StatusCodes.Status404NotFound));

    static string FileName(SourceDocument document) =>
        document.IsPresent ? document.Entry.Reference.Id : $"{document.Entry.Reference.Id}.r{document.Revision}";
}
