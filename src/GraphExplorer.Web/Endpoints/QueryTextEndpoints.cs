using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Queries;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// What the editor asks while somebody types: <c>/api/queries/schema</c> gives the names that a query may use,
/// <c>/api/queries/check</c> says what the store thinks of a text, which is not run.
/// </summary>
static class QueryTextEndpoints
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static void MapQueryTextEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/queries/schema", SchemaAsync)
            .Describe("query-schema", "Queries", "Names that a query may use", "Labels, types, keys, functions and procedures that the store knows now.")
            .Answers("The names.", "Vocabulary").Fails(503);
        routes.MapPost("/api/queries/check", CheckAsync).DisableAntiforgery()
            .Describe("query-check", "Queries", "What the store thinks of a text", "The text is explained, not run. Places are characters in UTF-16, from and to.")
            .Answers("What a run would do, and what is wrong.", "CheckedQuery").FailsInWords(403).Fails(400, 422, 503);
    }

    static Task<IResult> SchemaAsync(IGraphConnection graph, CancellationToken cancellationToken) =>
        Problems.AnswerAsync(async () => Results.Json(await CypherVocabulary.ReadAsync(graph, cancellationToken), s_json));

    static Task<IResult> CheckAsync(CheckRequest request, IGraphConnection graph, CancellationToken cancellationToken) =>
        request.Text is { Length: <= QueryCheck.TextLengthMax } text
            ? Problems.AnswerAsync(async () => Results.Json(await new QueryCheck(graph).RunAsync(text, request.Parameters ?? [], cancellationToken), s_json))
            : Task.FromResult(Results.Problem(
                title: "This text cannot be checked", detail: $"A text of at most {QueryCheck.TextLengthMax:N0} characters is checked.",
                statusCode: StatusCodes.Status422UnprocessableEntity));
}

/// <summary>What <c>POST /api/queries/check</c> takes.</summary>
/// <param name="Text">The Cypher, at most 100,000 characters.</param>
/// <param name="Parameters">Names of the parameters that a run would have.</param>
sealed record CheckRequest(string? Text, IReadOnlyList<string>? Parameters = null);
