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
    const string IdOfSource = "Id of the source.";
    const string RevisionOfSource = "Number of an older text; the newest when it is not given.";

    public static void MapSourceEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/sources/{id}/text", (string id, int? revision, IGraphConnection graph, CancellationToken cancellationToken) =>
            AnswerAsync(graph, id, revision, document => Results.File(
                System.Text.Encoding.UTF8.GetBytes(document.Text), "text/plain; charset=utf-8", $"{FileName(document)}.txt"), cancellationToken))
            .Describe("source-text", "Sources", "The text of a source", "Byte for byte as it is hashed, in UTF-8.")
            .Takes("id", IdOfSource).Takes("revision", RevisionOfSource).AnswersFile("The text.", "text/plain").Fails(404, 503);
        routes.MapGet("/api/sources/{id}/annotations", (string id, int? revision, HttpRequest request, IGraphConnection graph, CancellationToken cancellationToken) =>
            AnswerAsync(graph, id, revision, document => Results.File(
                AnnotationsJson.Write(document, $"{request.Scheme}://{request.Host}"), "application/ld+json; charset=utf-8", $"{FileName(document)}.annotations.json"),
                cancellationToken))
            .Describe("source-annotations", "Sources", "The marks of a source", "A list of Web Annotations, one for each passage that a claim rests on.")
            .Takes("id", IdOfSource).Takes("revision", RevisionOfSource).AnswersFile("The annotations.", "application/ld+json").Fails(404, 503);
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
