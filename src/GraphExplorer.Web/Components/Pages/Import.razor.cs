using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Web.Components.Importing;
using GraphExplorer.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Brings a file in: what it is, what its columns mean, what would come of it, and the run.</summary>
public sealed partial class Import : IAsyncDisposable
{
    static readonly ILookup<string, string> s_unused = Array.Empty<string>().ToLookup(text => text);

    string _by = "";

    [Inject] ImportRunner Runner { get; set; } = null!;
    [Inject] FileForms Forms { get; set; } = null!;
    [Inject] LiveFeed Feed { get; set; } = null!;

    ImportSession Session { get; set; } = null!;

    protected override void OnInitialized()
    {
        Session = new ImportSession(Runner, Forms, Feed);
        Session.Changed += Redraw;
    }

    void Redraw() => _ = InvokeAsync(StateHasChanged);

    async Task TakeAsync(InputFileChangeEventArgs change)
    {
        await using var stream = change.File.OpenReadStream(Session.Limits.FileBytesMax);
        await Session.TakeAsync(stream, change.File.Name, CancellationToken.None);
    }

    IReadOnlyList<TableProblem> Problems(TablePreview preview) => Session.Mapping() is { } mapping ? preview.Problems(mapping) : [];

    string Facts(ScannedFile file)
    {
        var form = Session.Reader?.Title ?? Session.Preview?.Form ?? "not read";
        var size = file.Bytes < 10_000 ? Counted.Of(file.Bytes, "byte") : $"{file.Bytes / 1000:N0} kB";
        return $"{file.Name}: {form}, {size}.";
    }

    public async ValueTask DisposeAsync()
    {
        Session.Changed -= Redraw;
        await Session.DisposeAsync();
    }
}
