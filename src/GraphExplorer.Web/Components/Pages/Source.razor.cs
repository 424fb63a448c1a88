using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A document with its passages marked: every mark leads to its claims, and <c>?claim=ID</c> or <c>?passage=ID</c> leads to the mark.
/// </summary>
public sealed partial class Source : IAsyncDisposable
{
    SourceDocument? _document;
    IReadOnlyList<TextPiece> _pieces = [];
    SourceModule? _marks;
    ElementReference _text;
    string _chosen = "";
    string _revealed = "";

    [Parameter] public required string Id { get; set; }

    /// <summary>Claim whose passage is wanted.</summary>
    [SupplyParameterFromQuery] public string? Claim { get; set; }

    /// <summary>Passage that is wanted.</summary>
    [SupplyParameterFromQuery] public string? Passage { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] IJSRuntime Browser { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    MarkedPassage? Chosen => _document?.Passages.FirstOrDefault(passage => passage.Id == _chosen);

    protected override async Task OnParametersSetAsync()
    {
        if (_document?.Entry.Reference.Id != Id)
            await LoadAsync();
        _chosen = Wanted()?.Id ?? "";
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_document is null)
            return;
        if (_marks is null)
        {
            _marks = new SourceModule(Browser);
            await _marks.CreateAsync(_text, passage => InvokeAsync(() => ChooseAsync(passage, false)));
        }
        if (_chosen.Length == 0 || _chosen == _revealed || !_marks.IsReady)
            return;
        _revealed = _chosen;
        await _marks.RevealAsync(_chosen);
    }

    async Task LoadAsync()
    {
        _document = Handover.Take<SourceDocument>(Ticket) is { } known && known.Entry.Reference.Id == Id
            ? known
            : await SourceDocument.LoadAsync(Graph, Id);
        _pieces = _document?.Pieces() ?? [];
        if (_document is null)
            Navigation.NotFound();
        else if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_document);
    }

    MarkedPassage? Wanted() => _document?.Passages.FirstOrDefault(passage => passage.Id == Passage)
        ?? _document?.Passages.FirstOrDefault(passage => Claim is not null && passage.Claims.Any(claim => claim.Id == Claim));

    /// <param name="passage">Id of the passage.</param>
    /// <param name="reveal">Whether the text has to move to it; not where the reader has just pressed it.</param>
    Task ChooseAsync(string passage, bool reveal)
    {
        if (!reveal)
            _revealed = passage;
        Navigation.NavigateTo($"/sources/{Id}?passage={Uri.EscapeDataString(passage)}", replace: true);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_marks is not null)
            await _marks.DisposeAsync();
    }
}
