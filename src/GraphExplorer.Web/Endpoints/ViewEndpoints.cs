using System.Text;
using GraphExplorer.Workspace;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// Saved views: <c>/api/views</c> lists them and takes a file, <c>/api/views/ID</c> is one in the form of its file, which the canvas
/// reads and writes, <c>/api/views/ID/file</c> is that as a download, and <c>/views/ID</c> is the link that people share.
/// </summary>
static class ViewEndpoints
{
    const string Json = "application/json; charset=utf-8";

    const string JsonType = "application/json";
    const string IdOfView = "Id of the view.";

    static readonly string FileLimit = $"The file of a view, at most {ViewLimits.FileBytesMax / 1024 / 1024} MB.";

    public static void MapViewEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/views", ListAsync)
            .Describe("views", "Views", "Saved views", "All of them, without positions.").Answers("The views.", "Views");
        routes.MapPost("/api/views", ImportAsync).DisableAntiforgery()
            .Describe("import-view", "Views", "Take a saved view in", "A file whose id is taken gets a new one.")
            .TakesBody(JsonType, FileLimit, "SavedView").Answers("The view as it is kept.", "SavedView", StatusCodes.Status201Created).FailsInWords(403).Fails(422);
        routes.MapGet("/api/views/{id:guid}", FindAsync)
            .Describe("view", "Views", "A saved view", "In the form of its file.").Takes("id", IdOfView).Answers("The view.", "SavedView").Fails(404);
        routes.MapPut("/api/views/{id:guid}", SaveAsync).DisableAntiforgery()
            .Describe("save-view", "Views", "Save a view", "Refused when it was saved elsewhere since the revision that the file names.")
            .Takes("id", IdOfView).TakesBody(JsonType, FileLimit, "SavedView").Answers("Its new revision.", "SavedRevision").FailsInWords(403).Fails(400, 409, 422);
        routes.MapGet("/api/views/{id:guid}/file", DownloadAsync)
            .Describe("view-file", "Views", "A saved view as a download", "The same file under the view's name.")
            .Takes("id", IdOfView).AnswersFile("The file.", JsonType).Fails(404);
        routes.MapGet("/views/{id:guid}", OpenAsync);
    }

    static async Task<IResult> ListAsync(SavedViews views, CancellationToken cancellationToken) => Results.Json(
        from view in await views.ListAsync(cancellationToken)
        select new { view.Id, view.Revision, view.Name, view.Description, view.Address, view.DataVersion, view.Created, view.Changed });

    static async Task<IResult> ImportAsync(HttpRequest request, SavedViews views, CancellationToken cancellationToken)
    {
        var (view, problem) = await ReadAsync(request, cancellationToken);
        if (view is null)
            return problem!;
        var stored = await views.ImportAsync(view, cancellationToken);
        return Results.Text(ViewFile.Write(stored), Json, Encoding.UTF8, StatusCodes.Status201Created);
    }

    static async Task<IResult> FindAsync(Guid id, SavedViews views, CancellationToken cancellationToken) =>
        await views.FindAsync(id, cancellationToken) is { } view ? Results.Text(ViewFile.Write(view), Json) : NoSuchView();

    static async Task<IResult> SaveAsync(Guid id, HttpRequest request, SavedViews views, CancellationToken cancellationToken)
    {
        var (view, problem) = await ReadAsync(request, cancellationToken);
        if (view is null)
            return problem!;
        if (view.Id != id)
            return Results.Problem(title: "Another id", detail: "The file has another id than its address.", statusCode: StatusCodes.Status400BadRequest);
        return await views.SaveAsync(view, cancellationToken) is { } stored
            ? Results.Json(new { stored.Id, stored.Revision })
            : Results.Problem(
                title: "Saved elsewhere", detail: "This view was saved elsewhere in the meantime. Save it under a new name, or open it again.",
                statusCode: StatusCodes.Status409Conflict);
    }

    static async Task<IResult> DownloadAsync(Guid id, SavedViews views, CancellationToken cancellationToken) =>
        await views.FindAsync(id, cancellationToken) is { } view
            ? Results.File(Encoding.UTF8.GetBytes(ViewFile.Write(view)), "application/json", FileName(view.Name))
            : NoSuchView();

    static async Task<IResult> OpenAsync(Guid id, SavedViews views, CancellationToken cancellationToken) =>
        await views.FindAsync(id, cancellationToken) is { } view ? Results.Redirect(AddressOf(view.Id, view.Address)) : Results.NotFound();

    /// <summary>Where a saved view is opened: its own address, and which view it is.</summary>
    public static string AddressOf(Guid id, string address) => $"/explore{(address.Length > 0 ? address + "&" : "?")}saved={id}";

    static async Task<(SavedView? View, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > ViewLimits.FileBytesMax)
            return (null, Refuse([$"The file is larger than {ViewLimits.FileBytesMax / 1024 / 1024} MB."]));
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var (view, problems) = ViewFile.Read(await reader.ReadToEndAsync(cancellationToken));
        return (view, view is null ? Refuse(problems) : null);
    }

    static IResult Refuse(IReadOnlyList<string> problems) => Results.Problem(
        title: "This is not a saved view", detail: string.Join(' ', problems), statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["problems"] = problems });

    static IResult NoSuchView() => Results.Problem(title: "There is no such view", detail: "It may have been removed.", statusCode: StatusCodes.Status404NotFound);

    static string FileName(string name)
    {
        var words = new string([.. name.ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '-')]);
        var slug = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return (slug.Length == 0 ? "view" : slug[..Math.Min(slug.Length, 60)]) + ViewFile.Ending;
    }
}
