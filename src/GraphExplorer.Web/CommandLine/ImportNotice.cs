using System.Threading.Channels;
using GraphExplorer.Import;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.CommandLine;

/// <summary>
/// Shows how far an import is, on standard error and, through the server that holds the store, on every open page. Notices never
/// delay the import: while one is under way, newer ones replace each other.
/// </summary>
sealed class ImportNotice : IProgress<ImportProgress>, IProgress<RunProgress>, IAsyncDisposable
{
    readonly Channel<ProgressReport> _waiting =
        Channel.CreateBounded<ProgressReport>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    readonly string _id = Guid.NewGuid().ToString("N");
    readonly string _title;
    readonly Task _sending;
    bool _succeeded;

    public ImportNotice(string fileName, ServerFile? server)
    {
        _title = $"Import of {fileName}";
        _sending = server is null ? Task.CompletedTask : new ServerCommands(server).NotifyAsync(_waiting.Reader.ReadAllAsync());
    }

    public void Report(ImportProgress value) => Report(new RunProgress(value.Step, value.Done, value.Total));

    public void Report(RunProgress value)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{value.Step}: {value.Done}{(value.Total > 0 ? $"/{value.Total}" : "")}\u001b[K");
        _waiting.Writer.TryWrite(new ProgressReport(_id, _title, value.Done, value.Total, "running"));
    }

    /// <summary>To be called when the import is through; else open pages are told that it failed.</summary>
    public void Succeed() => _succeeded = true;

    public async ValueTask DisposeAsync()
    {
        if (!Console.IsErrorRedirected)
            await Console.Error.WriteAsync("\r\u001b[K");
        _waiting.Writer.TryWrite(new ProgressReport(_id, _title, 0, 0, _succeeded ? "done" : "failed"));
        _waiting.Writer.Complete();
        await _sending;
    }
}
