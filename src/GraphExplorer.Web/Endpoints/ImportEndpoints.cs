using System.Text;
using System.Text.Json;
using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// Imports for programs, by the same gate and within the same limits as the page and the command: <c>POST /api/imports</c> takes a file,
/// <c>GET /api/imports</c> lists the history, <c>/api/imports/ID</c> says how far an import is and what came of it, <c>DELETE</c> cancels one,
/// and <c>/api/imports/forms</c> says what can be read.
/// </summary>
static class ImportEndpoints
{
    /// <summary>Runs that one answer lists at most.</summary>
    const int RunsMax = 1_000;

    /// <summary>Characters of a signature, as on the page.</summary>
    const int SignatureLengthMax = 120;

    const string RefusedTitle = "The file is refused";

    public static void MapImportEndpoints(this IEndpointRouteBuilder routes, FileForms forms)
    {
        routes.MapPost("/api/imports", ImportAsync).DisableAntiforgery()
            .Describe("import", "Imports", "Import a file", "The file becomes claims of one source: all of it in one transaction, or nothing. The same file read in the same way has the same run id and is applied once. Open pages see its progress. A connection that is closed cancels an import that is waited for.")
            .Takes("name", "Name of the file, by which its form is known and its source is called.")
            .TakesOneOf("format", "Form of the file; found out from its name and beginning when it is not given. A table has none.", forms.Readers.Select(each => each.Name))
            .Takes("mapping", "What the columns of a table mean: the name of a shipped mapping (/api/imports/forms), or a mapping as JSON. A longer one is the part 'mapping' of a form.")
            .Takes("source", "The file as a source, as JSON: title, author, publisher, published, language, licence, reliability (A to F), reliabilityReason. Also as the part 'source' of a form.")
            .Takes("by", "Who imports it, for the history.", schema => schema.MaxLength = SignatureLengthMax)
            .Takes("dryRun", "Only say what would be written and what is wrong.")
            .Takes("wait", "false: answer at once; /api/imports/ID says how far it is.")
            .TakesBody("application/octet-stream", "The file itself, at most Tables:FileBytesMax bytes; or a form with it as a part.", "")
            .TakesBody("multipart/form-data", "", "ImportForm")
            .Answers("What was written, or would be.", "ImportReport").Answers("It goes on; see Location.", "ImportRun", StatusCodes.Status202Accepted)
            .FailsInWords(403).Fails(400, 409, 413, 422, 503);
        routes.MapGet("/api/imports", ListAsync)
            .Describe("imports", "Imports", "The history of imports", "Those of the page, of commands and of programs; the newest first.")
            .TakesNumber("most", "How many at most; 100 when it is not given.", 1, RunsMax).Answers("The imports.", "ImportRuns");
        routes.MapGet("/api/imports/forms", Forms)
            .Describe("import-forms", "Imports", "What can be imported", "Forms of files, and the mappings that come with the product.").Answers("Forms and mappings.", "ImportForms");
        routes.MapGet("/api/imports/{id}", FindAsync)
            .Describe("import-run", "Imports", "An import", "How far it is while it goes on, what came of it afterwards; its report while it is one of the latest of this server.")
            .Takes("id", "Id of the run.").Answers("The import.", "ImportRun").Fails(404);
        routes.MapDelete("/api/imports/{id}", CancelAsync).DisableAntiforgery()
            .Describe("cancel-import", "Imports", "Cancel an import", "Nothing of it is written. An import that is through is not undone: its claims can be withdrawn in the explorer.")
            .Takes("id", "Id of the run.").AnswersNothing("It is cancelled.").FailsInWords(403).Fails(404, 409);
    }

    static async Task<IResult> ImportAsync(
        [AsParameters] ImportQuestion wanted, HttpRequest request, ImportRunner runner, ImportWork work, FileForms forms, CancellationToken cancellationToken)
    {
        if (wanted.DryRun == true && wanted.Wait == false)
            return Refuse("A dry run is waited for: leave wait=false out.", StatusCodes.Status400BadRequest);
        if (wanted.By?.Length > SignatureLengthMax)
            return Refuse($"A signature has at most {SignatureLengthMax} characters.", StatusCodes.Status400BadRequest);
        ImportUpload? upload = null;
        try
        {
            upload = await ImportUpload.ReadAsync(request, wanted.Name ?? "", runner.Limits.FileBytesMax, "Tables:FileBytesMax", cancellationToken);
            var file = await ScannedFile.ReadAsync(upload.Path, upload.Name.Length > 0 ? upload.Name : "upload", runner.Limits, cancellationToken);
            var job = await Wish(wanted, upload, forms).JobAsync(file, forms, runner.Limits, cancellationToken);
            if (wanted.DryRun == true)
                return await Problems.AnswerAsync(async () => Answer(await runner.TryAsync(job, null, cancellationToken)));
            if (work.Start(job, upload) is not { } import)
                return Refuse($"The same import goes on already: /api/imports/{job.Id}.", StatusCodes.Status409Conflict);
            upload = null; // it is the import's now
            return wanted.Wait == false
                ? Results.Accepted($"/api/imports/{job.Id}", RunOf(LoggedOf(import), import, null))
                : await WaitAsync(import, cancellationToken);
        }
        catch (BadHttpRequestException wrong)
        {
            return Refuse(wrong.Message, wrong.StatusCode);
        }
        catch (RefusedFileException refused)
        {
            return Refuse(refused.Message, StatusCodes.Status422UnprocessableEntity);
        }
        finally
        {
            if (upload is not null)
                await upload.DisposeAsync();
        }
    }

    static async Task<IResult> WaitAsync(ImportWork.Import import, CancellationToken cancellationToken)
    {
        await using var left = cancellationToken.Register(import.Cancel);
        try
        {
            return await Problems.AnswerAsync(async () => Answer(await import.Work));
        }
        catch (OperationCanceledException)
        {
            return Refuse("The import was cancelled; nothing was written.", StatusCodes.Status409Conflict);
        }
    }

    static JobWish Wish(ImportQuestion wanted, ImportUpload upload, FileForms forms)
    {
        var source = upload.Part("source") ?? (wanted.Source is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null);
        return new JobWish
        {
            Mapping = MappingOf(wanted.Mapping, upload.Part("mapping"), forms), Form = wanted.Format ?? "", By = (wanted.By ?? "").Trim(),
            Source = source is null ? null : MappingFile.ReadSource(source),
        };
    }

    // A name is never taken for a file of the server's.
    static TableMapping? MappingOf(string? named, byte[]? sent, FileForms forms) => (sent, named) switch
    {
        ({ } json, _) => MappingFile.Read(json),
        (null, null or "") => null,
        (null, ['{', ..]) => MappingFile.Read(Encoding.UTF8.GetBytes(named)),
        _ => forms.Mappings.Named(named) ?? throw new RefusedFileException(
            "", $"There is no mapping '{named}'.", $"Shipped mappings are: {string.Join(", ", forms.Mappings.All.Select(mapping => mapping.Name))}."),
    };

    static IResult Answer(RunReport report) => report.IsRefused
        ? Results.Problem(
            title: RefusedTitle, detail: report.Summary(), statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["problems"] = report.Problems.Select(problem => problem.ToString()), ["report"] = Report(report) })
        : Results.Bytes(RunReportJson.Of(report), "application/json; charset=utf-8");

    static async Task<IResult> ListAsync(int? most, ImportLog log, ImportWork work, CancellationToken cancellationToken) => Results.Json(
        (await log.LatestAsync(Math.Clamp(most ?? 100, 1, RunsMax), cancellationToken)).Select(run => RunOf(run, work.Find(run.Id), null)));

    static async Task<IResult> FindAsync(string id, ImportLog log, ImportWork work, CancellationToken cancellationToken)
    {
        var import = work.Find(id);
        return await log.OfAsync(id, cancellationToken) is { } run ? Results.Json(RunOf(run, import, work.ReportOf(id)))
            : import is not null ? Results.Json(RunOf(LoggedOf(import), import, null))
            : NoSuchImport();
    }

    static async Task<IResult> CancelAsync(string id, ImportLog log, ImportWork work, CancellationToken cancellationToken)
    {
        if (work.Find(id) is not { } import)
            return await log.OfAsync(id, cancellationToken) is null
                ? NoSuchImport()
                : Refuse("This import does not go on in this server, so it cannot be cancelled.", StatusCodes.Status409Conflict);
        import.Cancel();
        return Results.NoContent();
    }

    static IResult Forms(FileForms forms) => Results.Json(new
    {
        Formats = forms.Readers.Select(reader => new { reader.Name, reader.Title }),
        Mappings = forms.Mappings.All.Select(mapping => new { mapping.Name, mapping.Title, mapping.About, Columns = RowMapper.ColumnsOf(mapping) }),
    });

    static object RunOf(LoggedRun run, ImportWork.Import? import, RunReport? report) => new
    {
        run.Id, run.At, run.By, run.File, run.Sha256, run.Form, State = import is null ? run.State.ToString().ToLowerInvariant() : "running",
        run.Rows, run.RowsLeftOut, run.DataVersion, run.Sources, run.Reason,
        Counts = run.Counts.ToDictionary(count => count.Kind, count => new { New = count.Created, Changed = count.Updated, count.Unchanged, count.Removed }),
        import?.Progress, Report = report is null ? (JsonElement?)null : Report(report),
    };

    static LoggedRun LoggedOf(ImportWork.Import import) =>
        new(import.Job.Id, import.At, import.Job.By, import.Job.File.Name, import.Job.File.Sha256, import.Job.FormName, RunState.Running);

    static JsonElement Report(RunReport report) => JsonSerializer.Deserialize<JsonElement>(RunReportJson.Of(report));

    static IResult NoSuchImport() => Results.Problem(
        title: "There is no such import", detail: "/api/imports lists them; a dry run is not kept.", statusCode: StatusCodes.Status404NotFound);

    static IResult Refuse(string detail, int status) => Results.Problem(title: RefusedTitle, detail: detail, statusCode: status);
}

/// <summary>What <c>POST /api/imports</c> is asked for.</summary>
sealed record ImportQuestion(string? Name, string? Format, string? Mapping, string? Source, string? By, bool? DryRun, bool? Wait);
