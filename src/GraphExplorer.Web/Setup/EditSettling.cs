using GraphExplorer.Editing;
using GraphExplorer.Store;

namespace GraphExplorer.Web.Setup;

/// <summary>At the start, confirms edits that the program did not live to confirm.</summary>
sealed partial class EditSettling(GraphEditor editor, ILogger<EditSettling> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await editor.SettleAsync(stoppingToken);
        }
        catch (Exception error) when (error is GraphUnreachableException or GraphRefusedException)
        {
            NotSettled(log, error.Message);
        }
    }

    [LoggerMessage(2021, LogLevel.Warning, "Edits that were not confirmed stay so until the next start: {Reason}")]
    static partial void NotSettled(ILogger log, string reason);
}
