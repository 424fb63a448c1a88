using System.Text;
using GraphExplorer.Queries;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// Saved queries as files: <c>/api/queries/ID/file</c> is one as <c>.cypher</c>, <c>/api/queries/file?form=zip</c> all of people's own as ZIP,
/// <c>json</c> or <c>bloodhound</c>; with <c>shipped=1</c> those of the product too.
/// </summary>
static class QueryEndpoints
{
    /// <summary>Characters of a signature, as on the page.</summary>
    const int SignatureLengthMax = 120;

    public static void MapQueryEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapQueryTextEndpoints();
        routes.MapGet("/api/queries/{id:guid}/file", FileAsync)
            .Describe("query-file", "Queries", "A saved query as a file", "Cypher with the header that says its id, title, parameters and view.")
            .Takes("id", "Id of the query.").AnswersFile("The file.", "application/x-cypher-query").Fails(404);
        routes.MapGet("/api/queries/file", AllAsync)
            .Describe("queries-file", "Queries", "Many queries as a file", "Those of one's own and those that others share.")
            .TakesOneOf("form", "Form of the file; zip when it is not given.", ["zip", "json", "bloodhound"])
            .Takes("reader", "How the reader signs; what nobody signed is everybody's.").Takes("shipped", "Whether those of the product are in it too.")
            .AnswersFile("The file.", "application/zip", "application/json").Fails(400);
        routes.MapPost("/api/queries/file", ImportAsync).DisableAntiforgery()
            .Describe("import-queries", "Queries", "Take queries in from a file", "A .cypher file, a ZIP or JSON of many, or BloodHound's form; which one it is, its content says. A query whose id is known becomes its next revision; a text that is known is left out.")
            .Takes("name", "Name of the file, for messages and for a query without a title.").Takes("by", "Who takes them in: they become this reader's.", schema => schema.MaxLength = SignatureLengthMax)
            .TakesBody("application/octet-stream", "The file, at most Workbench:FileBytesMax bytes.", "")
            .Answers("What became of each.", "TakenQueries").FailsInWords(403).Fails(400, 413, 422);
    }

    static async Task<IResult> ImportAsync(
        string? name, string? by, HttpRequest request, OwnQueries own, WorkbenchLimits limits, CancellationToken cancellationToken)
    {
        if (by?.Length > SignatureLengthMax)
            return Refuse([$"A signature has at most {SignatureLengthMax} characters."], StatusCodes.Status400BadRequest);
        try
        {
            await using var upload = await ImportUpload.ReadAsync(request, name ?? "", limits.FileBytesMax, "Workbench:FileBytesMax", cancellationToken);
            var content = await File.ReadAllBytesAsync(upload.Path, cancellationToken);
            var (queries, problems) = QueryExchange.Read(upload.Name.Length > 0 ? upload.Name : "upload", content, limits);
            if (queries.Count == 0)
                return Refuse(problems.Count > 0 ? problems : ["The file holds no query."], StatusCodes.Status422UnprocessableEntity);
            var taken = await own.ImportAsync(queries, (by ?? "").Trim(), cancellationToken);
            return Results.Json(new { Queries = taken.Select(each => new { each.Title, Taken = each.Taking.ToString().ToLowerInvariant() }), Problems = problems });
        }
        catch (BadHttpRequestException wrong)
        {
            return Refuse([wrong.Message], wrong.StatusCode);
        }
        catch (InvalidOperationException full)
        {
            return Refuse([full.Message], StatusCodes.Status422UnprocessableEntity);
        }
    }

    static IResult Refuse(IReadOnlyList<string> problems, int status) => Results.Problem(
        title: "No query was taken in", detail: string.Join(' ', problems), statusCode: status, extensions: new Dictionary<string, object?> { ["problems"] = problems });

    static async Task<IResult> FileAsync(Guid id, QueryLibrary library, CancellationToken cancellationToken) =>
        await library.FindAsync(id.ToString(), cancellationToken) is { } query
            ? Results.File(Encoding.UTF8.GetBytes(QueryExchange.Text(query)), "application/x-cypher-query", QueryExchange.FileName(query))
            : Results.Problem(title: "There is no such query", detail: "It may have been removed.", statusCode: StatusCodes.Status404NotFound);

    static async Task<IResult> AllAsync(string? form, string? reader, bool? shipped, OwnQueries own, CancellationToken cancellationToken)
    {
        var queries = (await own.ListAsync(reader ?? "", cancellationToken)).Select(each => each.Query);
        if (shipped == true)
            queries = queries.Concat(QueryCatalogue.All);
        return form switch
        {
            null or "zip" => Results.File(QueryExchange.Zip(queries), "application/zip", "queries.zip"),
            "json" => Results.File(Encoding.UTF8.GetBytes(QueryExchange.Json(queries)), "application/json", "queries.json"),
            "bloodhound" => Results.File(Encoding.UTF8.GetBytes(QueryExchange.BloodHound(queries)), "application/json", "queries.bloodhound.json"),
            _ => Results.Problem(
                title: "There is no such form", detail: $"'{form}' is not known; zip, json and bloodhound are.", statusCode: StatusCodes.Status400BadRequest),
        };
    }
}
