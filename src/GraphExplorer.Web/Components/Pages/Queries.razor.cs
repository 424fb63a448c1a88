using System.Globalization;
using GraphExplorer.Exploration;
using GraphExplorer.Model;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Editor;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Web.Interop;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// The library of saved queries and an editor for one's own. The address holds the parameters (<c>p.NAME</c>) and, with <c>run=1</c>, that the query
/// was run, so that a result can be passed on as a link.
/// </summary>
public sealed partial class Queries : IDisposable
{
    const string EditorName = "editor";

    SavedQuery? _query;
    OwnQuery? _own;
    Dictionary<string, string> _values = new(StringComparer.Ordinal);
    QueryBench _bench = null!;
    CypherEditor? _editor;
    string _opened = "-";
    string _text = "";
    string _parameters = "";
    bool _runs;

    [Parameter] public string? Name { get; set; }

    /// <summary>A query that was just removed, and can be brought back.</summary>
    [SupplyParameterFromQuery] public Guid? Removed { get; set; }

    /// <summary>Entities that are selected on the canvas, with commas between them.</summary>
    [SupplyParameterFromQuery] public string? Nodes { get; set; }

    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] QueryRun Runs { get; set; } = null!;
    [Inject] ResultShelf Shelf { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;
    [Inject] QueryLibrary Library { get; set; } = null!;
    [Inject] OwnQueries Own { get; set; } = null!;
    [Inject] RunLog Log { get; set; } = null!;
    [Inject] QueryHandover Handed { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;
    [Inject] ShellModule Shell { get; set; } = null!;

    bool IsEditor => Name == EditorName;

    /// <summary>Queries that come with the product have no revisions.</summary>
    int Revision => _own?.Revision ?? 0;

    /// <summary>Columns that the query promises and its result does not have.</summary>
    IEnumerable<string> MissingColumns => _query is null || _bench.Result is not { Summary.Plan: null } ? [] : _query.Columns.Except(_bench.Result.Columns);

    string LimitWords => string.Create(
        CultureInfo.InvariantCulture, $"Runs read-only, {Graph.Limits.ReadTime.TotalSeconds:0.#} seconds and {Graph.Limits.RowsMax:N0} rows at most.");

    string? ExploreAddress => _query is null ? null : "/explore" + new ExploreState
    {
        Shows = [new ShowQuery(_query.Name)],
        Parameters = new PropertyMap(Given.Select(pair => KeyValuePair.Create<string, object?>(pair.Key, pair.Value))),
    }.ToQueryString();

    IEnumerable<KeyValuePair<string, string>> Given => _values.Where(pair => pair.Value.Length > 0);

    protected override void OnInitialized()
    {
        _bench = new QueryBench(Runs, Shelf, Log, Clock);
        _bench.Changed += Render;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_opened == (Name ?? ""))
            return;
        _opened = Name ?? "";
        _bench.Clear();
        _own = Guid.TryParse(Name, out var id) ? await Own.FindAsync(id) : null;
        _query = Name is null ? null : _own?.Query ?? await Library.FindAsync(Name);
        if (_query is null && Name is not null && !IsEditor)
        {
            Navigation.NotFound();
            return;
        }
        ReadAddress();
    }

    // Only a circuit runs what the address asks for: a prerendered page would keep the reader waiting for it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_runs && !firstRender)
            return;
        var runs = _runs;
        _runs = false;
        if (firstRender)
            _bench.Reader = await Shell.SignatureAsync();
        if (!runs)
            return;
        if (_query is not null)
            await _bench.RunAsync(_query, Revision, _values, exploreAddress: ExploreAddress);
    }

    void ReadAddress()
    {
        var pairs = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        _values = pairs.Where(pair => pair.Key.StartsWith("p.", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[2..], pair => pair.Value.ToString(), StringComparer.Ordinal);
        _runs = pairs.ContainsKey("run");
        if (!IsEditor)
            return;
        _parameters = pairs.TryGetValue("with", out var given) ? given.ToString() : "";
        _text = pairs.TryGetValue("from", out var file) && QueryFiles.All.TryGetValue(file.ToString(), out var known) ? known.Text : _text;
    }

    async Task RunSavedAsync(RunMode mode = RunMode.Run)
    {
        if (_query is null)
            return;
        var pairs = Given.Select(pair => $"p.{pair.Key}={Uri.EscapeDataString(pair.Value)}").Append("run=1");
        Navigation.NavigateTo($"/queries/{_query.Name}?{string.Join('&', pairs)}", replace: true);
        await _bench.RunAsync(_query, Revision, _values, mode, ExploreAddress);
        Say();
    }

    async Task RunTextAsync(RunMode mode = RunMode.Run)
    {
        var text = _editor is null ? "" : await _editor.ReadAsync();
        if (text.Trim().Length == 0)
            return;
        await _bench.RunAsync(text, _parameters, mode);
        Say();
    }

    async Task FormatAsync()
    {
        if (_editor is not null && !await _editor.FormatAsync())
            Announcer.Say("The text could not be formatted");
    }

    async Task SaveAsQueryAsync()
    {
        Handed.Give(_editor is null ? "" : await _editor.ReadAsync());
        Navigation.NavigateTo("/queries/new");
    }

    async Task RemoveAsync()
    {
        await Own.RemoveAsync(_own!.Id);
        Navigation.NavigateTo($"/queries?removed={_own.Id}");
    }

    async Task RestoreAsync(Guid id)
    {
        await Own.RestoreAsync(id);
        Navigation.NavigateTo($"/queries/{id}");
    }

    void Say()
    {
        if (_bench.Result is { } result)
            Announcer.Say($"{Counted.Of(result.Rows.Count, "row")}");
    }

    void Render() => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        _bench.Changed -= Render;
        _bench.Dispose();
    }
}
