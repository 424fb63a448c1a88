using GraphExplorer.Queries;
using GraphExplorer.Web.Interop;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The library beside the bench.</summary>
public sealed partial class QueryList : IDisposable
{
    IReadOnlyList<OwnQuery> _own = [];
    IReadOnlyList<string> _said = [];
    string _words = "";
    string _tag = "";
    ResultView? _view;
    string _reader = "";
    int _reading;

    /// <summary>Name of the query that is open.</summary>
    [Parameter] public string Selected { get; set; } = "";

    /// <summary>Ids of the entities that are selected on the canvas, with commas between them.</summary>
    [Parameter] public string Nodes { get; set; } = "";

    [Inject] OwnQueries Own { get; set; } = null!;
    [Inject] WorkbenchLimits Limits { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    IEnumerable<string> Tags => QueryCatalogue.All.Concat(_own.Select(own => own.Query)).SelectMany(query => query.Tags).Distinct().Order(StringComparer.Ordinal);

    IEnumerable<Group> Groups => new[]
    {
        new Group("Mine", [.. _own.Where(own => !IsOfOthers(own)).Select(own => own.Query).Where(IsFound).Select(EntryOf)]),
        new Group("Shared", [.. _own.Where(IsOfOthers).Select(own => own.Query).Where(IsFound).Select(EntryOf)]),
        new Group("With the explorer", [.. QueryCatalogue.All.Where(IsFound).Select(EntryOf)]),
    }.Where(group => group.Queries.Count > 0);

    protected override Task OnInitializedAsync()
    {
        Own.Changed += Reload;
        return ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await Shell.SignatureAsync() is not { Length: > 0 } reader)
            return;
        _reader = reader;
        await ReloadAsync();
    }

    public void Dispose() => Own.Changed -= Reload;

    bool IsOfOthers(OwnQuery own) => own.Author.Length > 0 && own.Author != _reader;

    bool IsFound(SavedQuery query) =>
        (_tag.Length == 0 || query.Tags.Contains(_tag)) && (_view is null || query.View == _view)
        && _words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Text(query).Contains(word, StringComparison.OrdinalIgnoreCase));

    async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        var said = new List<string>();
        foreach (var file in chosen.GetMultipleFiles(20))
        {
            if (file.Size > Limits.FileBytesMax)
            {
                said.Add($"{file.Name}: it is larger than {Limits.FileBytesMax / 1024 / 1024} MB (Workbench:FileBytesMax).");
                continue;
            }
            using var content = new MemoryStream();
            await using (var stream = file.OpenReadStream(Limits.FileBytesMax)) await stream.CopyToAsync(content);
            var (queries, problems) = QueryExchange.Read(file.Name, content.ToArray(), Limits);
            said.AddRange(problems);
            said.Add(Summary(file.Name, await Own.ImportAsync(queries, _reader)));
        }
        _said = said;
    }

    static string Summary(string file, IReadOnlyList<TakenQuery> taken) =>
        $"{file}: {taken.Count(each => each.Taking == Taking.Added)} added, {taken.Count(each => each.Taking == Taking.Revised)} revised, {taken.Count(each => each.Taking == Taking.Known)} already there.";

    static string ViewWord(ResultView? view) => view switch { null => "", ResultView.Graph => "opens as graph", _ => "opens as table" };

    static string Text(SavedQuery query) => $"{query.Name} {query.Title} {query.About} {query.Folder} {string.Join(' ', query.Tags)}";

    void Reload() => _ = InvokeAsync(ReloadAsync);

    // The list that was asked for last is shown: the first one, asked before the reader was known, may come after it.
    async Task ReloadAsync()
    {
        var reading = ++_reading;
        var own = await Own.ListAsync(_reader);
        if (reading != _reading)
            return;
        _own = own;
        StateHasChanged();
    }

    sealed record Group(string Title, IReadOnlyList<Entry> Queries);

    Entry EntryOf(SavedQuery query) => new(query, QueryLink.OfLibrary(query, Nodes));

    sealed record Entry(SavedQuery Query, string Address);
}
