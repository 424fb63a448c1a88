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
        routes.MapGet("/api/queries/schema", SchemaAsync);
        routes.MapPost("/api/queries/check", CheckAsync).DisableAntiforgery();
    }

    static Task<IResult> SchemaAsync(IGraphConnection graph, CancellationToken cancellationToken) =>
        Problems.AnswerAsync(async () => Results.Json(await CypherVocabulary.ReadAsync(graph, cancellationToken), s_json));

    static Task<IResult> CheckAsync(CheckRequest request, IGraphConnection graph, CancellationToken cancellationToken) =>
        request.Text is { Length: <= QueryCheck.TextLengthMax } text
            ? Problems.AnswerAsync(async () => Results.Json(await new QueryCheck(graph).RunAsync(text, request.Parameters ?? [], cancellationToken), s_json))
            : Task.FromResult(Results.Problem(
                title: "This text cannot be checked", detail: $"A text of at most {QueryCheck.TextLengthMax:N0} characters is checked.",
                statusCode: StatusCodes.Status422UnprocessableEntity));

    /// <summary>A text and the names of the parameters that a run would have.</summary>
    sealed record CheckRequest(string? Text, IReadOnlyList<string>? Parameters);
}
