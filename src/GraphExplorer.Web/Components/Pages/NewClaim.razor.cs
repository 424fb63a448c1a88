using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>A claim of one's own, from any place of the explorer: <c>?from=ID</c> is the entity that it is about, <c>?source=ID</c> who says it.</summary>
public sealed partial class NewClaim
{
    IReadOnlyList<SourceEntry>? _sources;
    SourceDocument? _document;
    CodePointText _text = new("");
    ClaimDraft _claim = new();
    List<EntityDraft> _entities = [];
    Dictionary<string, string> _names = new(StringComparer.Ordinal);
    IReadOnlyList<EditProblem> _problems = [];
    string _by = "";
    string _reason = "";

    [SupplyParameterFromQuery] public string? Source { get; set; }

    [SupplyParameterFromQuery] public string? From { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] GraphEditor Editor { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    GraphEdit Edit => new()
    {
        By = _by.Length > 0 ? _by : "-",
        Reason = _reason.Length > 0 ? _reason : "-",
        Claims = [new ClaimChange(_claim with { Properties = new(_claim.Properties) })],
        Entities = [.. _entities.Where(entity => entity.Id == _claim.From || entity.Id == _claim.To).Select(entity => new EntityChange(entity))],
    };

    protected override async Task OnParametersSetAsync()
    {
        _sources ??= await SourceDocument.ListAsync(Graph);
        await LearnAsync(From);
        if (Source is not { Length: > 0 } id || _claim.Source == id)
            return;
        _document = await SourceDocument.LoadAsync(Graph, id);
        _text = new CodePointText(_document?.Text ?? "");
        _claim = new ClaimDraft { Source = id, From = _claim.From.Length > 0 ? _claim.From : From ?? "" };
    }

    void Open(string source) =>
        Navigation.NavigateTo($"/claims/new?source={Uri.EscapeDataString(source)}{(From is null ? "" : $"&from={Uri.EscapeDataString(From)}")}");

    string NameOf(string id) => _names.GetValueOrDefault(id, id);

    async Task CheckAsync()
    {
        await LearnAsync(_claim.From);
        await LearnAsync(_claim.To);
        _problems = await Editor.CheckAsync(Edit);
    }

    async Task SaveAsync()
    {
        await CheckAsync();
        if (_by.Length == 0 || _reason.Length == 0)
            _problems = [.. _problems, new EditProblem("", "Sign the claim, and say why it is added.")];
        if (_problems.Count > 0)
            return;
        var outcome = await Editor.ApplyAsync(Edit);
        _problems = outcome.Problems;
        if (outcome.IsDone)
            Navigation.NavigateTo($"/claims/{RecordLines.NewId(_claim)}");
    }

    async Task LearnAsync(string? id)
    {
        if (id is not { Length: > 0 } || _names.ContainsKey(id))
            return;
        var found = await Inquiry.FindAsync(Graph, inquiry => inquiry.CollectEntityAsync(id), CancellationToken.None);
        if (found.Nodes is [var node, ..])
            _names[id] = node.Name;
    }
}
