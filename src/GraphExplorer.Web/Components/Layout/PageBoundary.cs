using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Layout;

/// <summary>
/// Catches what a page throws and shows it in its place, so that the rest of the screen stays usable: the graph is away, the graph said no, or
/// our own mistake with the number under which the log has it. The layout clears it when another page is opened.
/// </summary>
public sealed partial class PageBoundary : ErrorBoundary
{
    [Inject] ILogger<PageBoundary> Log { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    /// <summary>Number of the failure that is shown, as the log has it.</summary>
    public string FailureId { get; private set; } = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        FailureId = Guid.NewGuid().ToString("N")[..12];
        if (exception is GraphUnreachableException)
            GraphAway(Log, FailureId, exception);
        else if (exception is GraphRefusedException)
            GraphRefused(Log, FailureId, exception);
        else
            PageFailed(Log, FailureId, Navigation.Uri, exception);
        return Task.CompletedTask;
    }

    [LoggerMessage(3001, LogLevel.Error, "Failure {FailureId} on {Page}.")]
    static partial void PageFailed(ILogger log, string failureId, string page, Exception error);

    [LoggerMessage(3002, LogLevel.Warning, "Failure {FailureId}: the graph cannot be reached.")]
    static partial void GraphAway(ILogger log, string failureId, Exception error);

    [LoggerMessage(3003, LogLevel.Warning, "Failure {FailureId}: the graph refused a query of a page.")]
    static partial void GraphRefused(ILogger log, string failureId, Exception error);
}
