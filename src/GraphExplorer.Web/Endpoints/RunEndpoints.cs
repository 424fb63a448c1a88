using System.Text.Json;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Workbench;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// Queries and runs for programs: <c>/api/queries</c> lists the library, <c>POST /api/queries/run</c> runs a saved query or a text read-only
/// within the limits of the pages, <c>/api/runs</c> is the history and <c>POST /api/runs/ID/repeat</c> says whether a run would give the same
/// today.
/// </summary>
static class RunEndpoints
{
    /// <summary>Runs that one answer lists at most.</summary>
    const int RunsMax = 1_000;

    public static void MapRunEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/queries", ListAsync)
            .Describe("queries", "Queries", "The library of queries", "Those of the reader, those that others share and those of the product.")
            .Takes("reader", "How the reader signs; what nobody signed is everybody's.").Answers("The queries.", "Queries");
        routes.MapGet("/api/queries/{id:guid}", FindAsync)
            .Describe("query", "Queries", "A saved query", "With its revisions, the newest first; a query of the product has none.")
            .Takes("id", "Id of the query.").Answers("The query.", "QueryWithRevisions").Fails(404);
        routes.MapPost("/api/queries/run", RunAsync).DisableAntiforgery()
            .Describe("run-query", "Queries", "Run a query", "A saved query, by name or id, or a text; read-only, within Graph:QuerySeconds and Graph:RowsMax. The run is remembered and can be cited.")
            .Answers("Columns and rows.", "RunAnswer").FailsInWords(403).Fails(400, 404, 422, 503);
        routes.MapGet("/api/runs", RunsAsync)
            .Describe("runs", "Runs", "The history of runs", "The newest first.")
            .Takes("query", "Id of a saved query: only its runs.").TakesNumber("most", "How many at most; 100 when it is not given.", 1, RunsMax)
            .Answers("The runs.", "Runs");
        routes.MapGet("/api/runs/{id:guid}", RunOfAsync)
            .Describe("run", "Runs", "A run and its footnote", "What was asked of which version of the data, when, and what came of it.")
            .Takes("id", "Id of the run.").Answers("The run.", "RunWithFootnote").Fails(404);
        routes.MapPost("/api/runs/{id:guid}/cite", CiteAsync).DisableAntiforgery()
            .Describe("cite-run", "Runs", "Cite a run", "The history keeps it for as long as the workspace lasts, and the footnote leads to it.")
            .Takes("id", "Id of the run.").Answers("The run and its footnote.", "RunWithFootnote").FailsInWords(403).Fails(404, 409);
        routes.MapPost("/api/runs/{id:guid}/repeat", RepeatAsync).DisableAntiforgery()
            .Describe("repeat-run", "Runs", "Whether a run would give the same today", "Asks again and compares the rows.")
            .Takes("id", "Id of the run.").Answers("Same, or what changed.", "Repeated").FailsInWords(403).Fails(400, 404, 422, 503);
    }

    static async Task<IResult> CiteAsync(Guid id, HttpRequest request, RunLog log, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(id, cancellationToken) is not { } run)
            return NoSuchRun();
        if (!await log.CiteAsync(id, cancellationToken))
            return Results.Problem(
                title: "The run cannot be cited", detail: "It gave no rows: it was refused or cancelled, or it wrote.", statusCode: StatusCodes.Status409Conflict);
        return WithFootnote(run with { Cited = true }, request);
    }

    static IResult WithFootnote(RunRecord run, HttpRequest request) =>
        Results.Json(new { Run = run, Footnote = run.Footnote($"{request.Scheme}://{request.Host}/queries/runs/{run.Id}") });

    static async Task<IResult> ListAsync(string? reader, OwnQueries own, CancellationToken cancellationToken) => Results.Json(
        (await own.ListAsync(reader ?? "", cancellationToken)).Select(each => Words(each.Query, each.Revision)).Concat(QueryCatalogue.All.Select(query => Words(query, 0))));

    static async Task<IResult> FindAsync(Guid id, QueryLibrary library, OwnQueries own, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(id.ToString(), cancellationToken) is not { } query)
            return Results.Problem(title: "There is no such query", detail: "It may have been removed.", statusCode: StatusCodes.Status404NotFound);
        var revisions = await own.RevisionsAsync(id, cancellationToken);
        return Results.Json(new { Query = Words(query, revisions.FirstOrDefault()?.Number ?? 0), Revisions = revisions });
    }

    static object Words(SavedQuery query, int revision) => new
    {
        query.Id, query.Name, query.Title, query.About, query.Folder, query.Tags, View = query.View == ResultView.Graph ? "graph" : "table", Revision = revision,
        query.Columns, Cypher = query.Text,
        Parameters = query.Parameters.Select(parameter => new { parameter.Name, parameter.About, parameter.Default, Required = parameter.IsRequired, Takes = parameter.Type.Wording }),
    };

    static async Task<IResult> RunAsync(
        RunRequest wanted, QueryLibrary library, OwnQueries own, QueryRun runs, RunLog log, CancellationToken cancellationToken)
    {
        return await Problems.AnswerAsync(async () =>
        {
            var (result, query, refusal) = await AskAsync(wanted, library, runs, cancellationToken);
            if (result is null)
                return refusal!;
            var revision = query is null ? 0 : (await own.FindAsync(query.Id, cancellationToken))?.Revision ?? 0;
            var by = query is null ? new RanBy(wanted.By ?? "") : new RanBy(wanted.By ?? "", query.Id, revision, query.Title);
            return Answer(result, await log.AddAsync(result, by, cancellationToken));
        });
    }

    /// <summary>The result of what was asked, with the saved query that it was; or why it was not run.</summary>
    internal static Task<(QueryResult? Result, SavedQuery? Query, IResult? Refusal)> AskAsync(
        RunRequest wanted, QueryLibrary library, QueryRun runs, CancellationToken cancellationToken) => wanted switch
        {
            { Query: { } name, Text: null } => AskSavedAsync(name, wanted, library, runs, cancellationToken),
            { Query: null, Text: { } text } => AskTextAsync(text, wanted, runs, cancellationToken),
            _ => Task.FromResult(Refused(Refuse("Give either 'query', the name or id of a saved one, or 'text', the Cypher."))),
        };

    static async Task<(QueryResult? Result, SavedQuery? Query, IResult? Refusal)> AskSavedAsync(
        string name, RunRequest wanted, QueryLibrary library, QueryRun runs, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(name, cancellationToken) is not { } query)
            return Refused(Results.Problem(title: "There is no such query", detail: $"'{name}' is neither a name nor an id of one; /api/queries lists them.", statusCode: StatusCodes.Status404NotFound));
        var answer = await runs.RunAsync(query, wanted.Arguments ?? new Dictionary<string, string>(), cancellationToken);
        return answer.Result is { } result ? (result, query, null) : Refused(Refuse(string.Join(' ', answer.Problems.Select(problem => problem.Message))));
    }

    static async Task<(QueryResult? Result, SavedQuery? Query, IResult? Refusal)> AskTextAsync(
        string text, RunRequest wanted, QueryRun runs, CancellationToken cancellationToken)
    {
        var (values, problem) = ParameterJson.Read(wanted.Parameters is { } given ? given.GetRawText() : "");
        return problem is not null ? Refused(Refuse(problem)) : (await runs.RunAsync(new GraphQuery(text, values), cancellationToken), null, null);
    }

    static (QueryResult? Result, SavedQuery? Query, IResult? Refusal) Refused(IResult refusal) => (null, null, refusal);

    static async Task<IResult> RunsAsync(Guid? query, int? most, RunLog log, CancellationToken cancellationToken) =>
        Results.Json(await log.LatestAsync(query, Math.Clamp(most ?? 100, 1, RunsMax), cancellationToken));

    static async Task<IResult> RunOfAsync(Guid id, HttpRequest request, RunLog log, CancellationToken cancellationToken) =>
        await log.FindAsync(id, cancellationToken) is { } run
            ? WithFootnote(run, request)
            : NoSuchRun();

    static async Task<IResult> RepeatAsync(Guid id, RunLog log, RunRepeat repeat, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(id, cancellationToken) is not { } run)
            return NoSuchRun();
        if (run.Failure.Length > 0)
            return Refuse("This run gave no rows that could be compared.");
        return await Problems.AnswerAsync(async () =>
        {
            var now = await repeat.RunAsync(run, cancellationToken);
            return Results.Json(new
            {
                Same = now.IsSame, DataVersion = new { Then = run.DataVersion, Now = now.Result.DataVersion },
                Unchanged = now.Comparison?.Same,
                Changes = now.Comparison?.Rows.Select(row => new { Before = Parsed(row.Before), After = Parsed(row.After) }),
            });
        });
    }

    static IReadOnlyList<JsonElement>? Parsed(string? row) => row is null ? null : ResultRows.CellsOf(row);

    static IResult Answer(QueryResult result, RunRecord run) => Results.Stream(
        async stream =>
        {
            await using var json = new Utf8JsonWriter(stream);
            json.WriteStartObject();
            json.WriteString("run", run.Id);
            json.WriteString("dataVersion", run.DataVersion);
            json.WriteString("hash", run.Hash);
            json.WriteBoolean("truncated", run.Truncated);
            json.WriteStartArray("columns");
            foreach (var column in result.Columns) json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in ResultRows.Of(result).Rows) json.WriteRawValue(row, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteEndObject();
        },
        "application/json; charset=utf-8");

    static IResult NoSuchRun() =>
        Results.Problem(title: "There is no such run", detail: "The history keeps cited runs and the latest others.", statusCode: StatusCodes.Status404NotFound);

    static IResult Refuse(string detail) => Results.Problem(title: "The query was not run", detail: detail, statusCode: StatusCodes.Status400BadRequest);
}

/// <summary>What <c>POST /api/queries/run</c> takes.</summary>
/// <param name="Query">Name or id of a saved query.</param>
/// <param name="Arguments">Texts by parameter of the saved query.</param>
/// <param name="Text">Cypher, in the place of a saved query.</param>
/// <param name="Parameters">A JSON object of values for it.</param>
/// <param name="By">Who runs it, for the history.</param>
sealed record RunRequest(
    string? Query = null, Dictionary<string, string>? Arguments = null, string? Text = null, JsonElement? Parameters = null, string? By = null);
