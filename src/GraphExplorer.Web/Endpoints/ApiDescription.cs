using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// What an endpoint says of itself in <c>/openapi/v1.json</c>, beside what its signature says: see <see cref="ApiDocument"/>. Schemas and
/// parameters that several share are named as in <c>api.json</c>.
/// </summary>
static class ApiDescription
{
    /// <summary>Name of the operation, group, one line and what else there is to know.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string id, string tag, string summary, string about) =>
        endpoint.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(about);

    /// <summary>What a parameter of the path or the query means.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Name as in the address.</param>
    /// <param name="about">What it means, with its unit.</param>
    /// <param name="limit">Says which values are taken.</param>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, string name, string about, Action<OpenApiSchema>? limit = null) =>
        endpoint.WithMetadata(new ApiParameter(name, about, limit));

    /// <summary>A parameter that takes one of some words.</summary>
    public static RouteHandlerBuilder TakesOneOf(this RouteHandlerBuilder endpoint, string name, string about, IEnumerable<string> words) =>
        endpoint.Takes(name, about, schema => schema.Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))]);

    /// <summary>A parameter that takes a whole number.</summary>
    public static RouteHandlerBuilder TakesNumber(this RouteHandlerBuilder endpoint, string name, string about, int from, int to) =>
        endpoint.Takes(name, about, schema =>
        {
            schema.Type = JsonSchemaType.Integer;
            (schema.Minimum, schema.Maximum) = (from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture));
        });

    /// <summary>The parameters of a page: what is shown and what is filtered.</summary>
    public static RouteHandlerBuilder TakesView(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new ApiSharedParameters(["show", "parameters", "time", "assumed", "filter", "hide", "collapse"]));

    /// <summary>A body that the handler reads by itself.</summary>
    public static RouteHandlerBuilder TakesBody(this RouteHandlerBuilder endpoint, string mediaType, string about, string schema) =>
        endpoint.WithMetadata(new ApiBody(mediaType, about, schema));

    /// <summary>An answer in JSON.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, string about, string schema, int status = StatusCodes.Status200OK) =>
        endpoint.WithMetadata(new ApiAnswer(status, about, "application/json", schema));

    /// <summary>An answer that is a file or a text.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, string about, params IEnumerable<string> mediaTypes) =>
        mediaTypes.Distinct().Aggregate(endpoint, (one, type) => one.WithMetadata(new ApiAnswer(StatusCodes.Status200OK, about, type, "")));

    /// <summary>An answer without a body.</summary>
    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder endpoint, string about) =>
        endpoint.WithMetadata(new ApiAnswer(StatusCodes.Status204NoContent, about, "", ""));

    /// <summary>Refusals as problem documents (RFC 9457).</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses) =>
        statuses.Aggregate(endpoint, (one, status) => one.WithMetadata(new ApiAnswer(status, ReasonOf(status), "application/problem+json", "Problem")));

    /// <summary>Refusals as one line of text.</summary>
    public static RouteHandlerBuilder FailsInWords(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses) =>
        statuses.Aggregate(endpoint, (one, status) => one.WithMetadata(new ApiAnswer(status, ReasonOf(status), "text/plain", "Text")));

    /// <summary>The token of <c>server.json</c> is needed.</summary>
    public static RouteHandlerBuilder NeedsToken(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new ApiToken());

    static string ReasonOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "What was asked is wrong; the detail says what.",
        StatusCodes.Status401Unauthorized => "The token of the server's own server.json is needed.",
        StatusCodes.Status403Forbidden => "The request comes from a page of another origin.",
        StatusCodes.Status404NotFound => "There is no such thing.",
        StatusCodes.Status409Conflict => "It stands against what is there.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than a setting allows; the detail names both.",
        StatusCodes.Status422UnprocessableEntity => "What was sent cannot be used, or a limit is passed; the detail says which.",
        StatusCodes.Status503ServiceUnavailable => "The graph is out of reach.",
        _ => "It did not work.",
    };
}

/// <summary>What a parameter means.</summary>
sealed record ApiParameter(string Name, string About, Action<OpenApiSchema>? Limit);

/// <summary>Names of parameters in <c>api.json</c>.</summary>
sealed record ApiSharedParameters(IReadOnlyList<string> Names);

/// <summary>A body; the schema is named as in <c>api.json</c>.</summary>
sealed record ApiBody(string MediaType, string About, string Schema);

/// <summary>An answer; no media type for one without a body, no schema for one that is a file.</summary>
sealed record ApiAnswer(int Status, string About, string MediaType, string Schema);

/// <summary>Marks what only the owner of the store may ask.</summary>
sealed record ApiToken;
