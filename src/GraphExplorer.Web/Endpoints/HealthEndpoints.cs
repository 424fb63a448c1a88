using GraphExplorer.Store;

namespace GraphExplorer.Web.Endpoints;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the graph answers too, within a second.</summary>
static class HealthEndpoints
{
    static readonly TimeSpan s_readyWithin = TimeSpan.FromSeconds(1);

    public static void MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"))
            .Describe("live", "Health", "The process answers", "Says 'live'.").AnswersFile("It lives.", "text/plain");
        routes.MapGet("/health/ready", ReadyAsync)
            .Describe("ready", "Health", "The graph answers", "Says 'ready' when the graph answers within a second.").AnswersFile("It is ready.", "text/plain").FailsInWords(503);
    }

    static async Task<IResult> ReadyAsync(IGraphConnection graph, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(s_readyWithin);
        try
        {
            await graph.VerifyAsync(late.Token);
            return Results.Text("ready");
        }
        catch (Exception error) when (error is GraphUnreachableException or GraphRefusedException)
        {
            return Results.Text(error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Results.Text("the graph did not answer within a second", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
