using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// What commands beside the server may ask of it: to tell open pages how far their work is, and to copy the store. They show the token of
/// <c>server.json</c>, which only the owner of the store can read.
/// </summary>
static class CommandEndpoints
{
    public const string ProgressPath = "/api/command/progress";

    public const string BackupPath = "/api/command/backup";

    const int TextMax = 200;

    public static void MapCommandEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ProgressPath, Publish).DisableAntiforgery()
            .Describe("command-progress", "Commands", "Tell open pages how far work is", "For commands beside the server. Each open page shows it.")
            .NeedsToken().AnswersNothing("Told.").FailsInWords(400, 401, 403);
        routes.MapPost(BackupPath, Backup).DisableAntiforgery()
            .Describe("command-backup", "Commands", "Copy the embedded store", "For commands beside the server: copies the store into a file of the server's machine while it is in use.")
            .NeedsToken().AnswersNothing("Copied.").FailsInWords(401, 403, 409);
    }

    static IResult Publish(ProgressReport report, HttpRequest request, CommandToken token, LiveFeed feed)
    {
        if (!token.Matches(request.Headers.Authorization.ToString()))
            return Unauthorized();
        if (report.State is not ("running" or "done" or "failed") || report.Id.Length > TextMax || report.Title.Length > TextMax)
            return Results.BadRequest("state is running, done or failed; id and title have at most 200 characters.");
        feed.PublishProgress(report);
        return Results.NoContent();
    }

    static IResult Backup(BackupRequest wanted, HttpRequest request, CommandToken token, StoreBackup backup)
    {
        if (!token.Matches(request.Headers.Authorization.ToString()))
            return Unauthorized();
        try
        {
            backup.Run(wanted.Target);
            return Results.NoContent();
        }
        catch (IOException error)
        {
            return Results.Text(error.Message, statusCode: StatusCodes.Status409Conflict);
        }
    }

    static IResult Unauthorized() =>
        Results.Text("The token of the server's own server.json is needed.", statusCode: StatusCodes.Status401Unauthorized);
}

/// <summary>Where the copy goes: an absolute path that does not exist yet.</summary>
sealed record BackupRequest(string Target);

/// <summary>Copies the store that this process holds; throws <see cref="IOException"/> where it holds none or the copy fails.</summary>
public sealed record StoreBackup(Action<string> Run);
