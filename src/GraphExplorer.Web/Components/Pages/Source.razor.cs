using System.Globalization;
using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Components.Documents;
using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A document with its passages marked: every mark leads to its claims, and <c>?claim=ID</c>, <c>?passage=ID</c> or <c>?mark=START-END</c> (code
/// points) leads to the mark. <c>?revision=N</c> shows an older text with the marks that it had, <c>?part=N</c> a part of a long one.
/// </summary>
public sealed partial class Source : IAsyncDisposable
{
    SourceDocument? _document;
    DocumentPart? _part;
    CodePointText? _points;
    IReadOnlyList<int> _borders = [];
    IReadOnlyDictionary<string, MarkedPassage> _byId = new Dictionary<string, MarkedPassage>();
    SourceModule? _marks;
    ElementReference _text;
    ElementReference _claims;
    string _chosen = "";
    string _revealed = "";
    bool _toClaims;

    [Parameter] public required string Id { get; set; }

    /// <summary>Claim whose passage is wanted.</summary>
    [SupplyParameterFromQuery] public string? Claim { get; set; }

    /// <summary>Passage that is wanted.</summary>
    [SupplyParameterFromQuery] public string? Passage { get; set; }

    /// <summary>Range of code points that is wanted, <c>START-END</c>.</summary>
    [SupplyParameterFromQuery] public string? Mark { get; set; }

    /// <summary>Which text; the present one when there is none.</summary>
    [SupplyParameterFromQuery] public int? Revision { get; set; }

    /// <summary>Which part of a long text.</summary>
    [SupplyParameterFromQuery] public int? Part { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] IJSRuntime Browser { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    MarkedPassage? Chosen => _byId.GetValueOrDefault(_chosen);

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        if (_document is null)
            return;
        var wanted = Wanted(_document.Passages);
        var found = wanted is null ? FoundRange() : null;
        var number = wanted is not null ? DocumentPart.NumberOf(_borders, wanted.Start)
            : found is not null ? DocumentPart.NumberOf(_borders, found.Start)
            : Part ?? 1;
        _part = DocumentPart.Of(_points!, _borders, number, found is null ? _document.Passages : [.. _document.Passages, found]);
        _chosen = wanted?.Id ?? "";
        if (found is not null && _revealed != Mark)
            _revealed = "";
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_document is null)
            return;
        if (_marks is null)
        {
            _marks = new SourceModule(Browser);
            await _marks.CreateAsync(_text, (passage, byKeyboard) => InvokeAsync(() => Choose(passage, false, byKeyboard)));
        }
        if (_toClaims && Chosen is not null)
        {
            _toClaims = false;
            await _claims.FocusAsync();
        }
        var goal = _chosen.Length > 0 ? _chosen : FoundRange() is null ? "" : Mark!;
        if (goal.Length == 0 || goal == _revealed || !_marks.IsReady)
            return;
        _revealed = goal;
        await _marks.RevealAsync(_chosen.Length > 0 ? _chosen : DocumentText.FoundId);
    }

    /// <summary>Loads what the address asks for, unless it is there. A claim that rests on an older text shows that text.</summary>
    async Task LoadAsync()
    {
        if (_document?.Entry.Reference.Id == Id && _document.Revision == (Revision ?? AskedRevision(_document)))
            return;
        var document = Handover.Take<SourceDocument>(Ticket) is { } known && known.Entry.Reference.Id == Id ? known : await SourceDocument.LoadAsync(Graph, Id, Revision);
        if (document is not null && Revision is null && AskedRevision(document) is var asked && asked != document.Revision)
            document = await SourceDocument.LoadAsync(Graph, Id, asked);
        _document = document;
        if (document is null)
        {
            Navigation.NotFound();
            return;
        }
        _points = new CodePointText(document.Text);
        _borders = DocumentPart.Borders(_points);
        _byId = document.Passages.ToDictionary(passage => passage.Id, StringComparer.Ordinal);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(document);
    }

    /// <summary>The revision of the passage that is wanted; the present one where it is not stale.</summary>
    int AskedRevision(SourceDocument document) =>
        Wanted(document.Stale)?.Revision ?? (document.Revisions.Count > 0 ? document.Revisions[0].Number : document.Revision);

    MarkedPassage? Wanted(IReadOnlyList<MarkedPassage> passages) => passages.FirstOrDefault(passage => passage.Id == Passage)
        ?? passages.FirstOrDefault(passage => Claim is not null && passage.Claims.Any(claim => claim.Id == Claim));

    /// <summary>The range that <see cref="Mark"/> names, as a passage without claims; null when it names none of this text.</summary>
    MarkedPassage? FoundRange()
    {
        if (Mark?.Split('-') is not [var first, var last]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || start >= end || end > _points!.Length)
            return null;
        return new MarkedPassage(DocumentText.FoundId, start, end, "", []);
    }

    List<MarkedPassage> Overlapping(MarkedPassage passage) =>
        [.. _document!.Passages.Where(other => other.Id != passage.Id && other.Start < passage.End && other.End > passage.Start)];

    /// <param name="passage">Id of the passage.</param>
    /// <param name="reveal">Whether the text has to move to it; not where the reader has just pressed it.</param>
    /// <param name="toClaims">Whether the keyboard goes to its claims.</param>
    void Choose(string passage, bool reveal, bool toClaims = false)
    {
        if (!reveal)
            _revealed = passage;
        _toClaims = toClaims;
        Navigation.NavigateTo($"{Address()}passage={Uri.EscapeDataString(passage)}", replace: true);
    }

    async Task BackAsync()
    {
        if (_marks is not null && Chosen is { } passage)
            await _marks.RevealAsync(passage.Id);
    }

    void Close() => Navigation.NavigateTo(PartAddress(_part?.Number ?? 1), replace: true);

    string PartAddress(int part) => $"{Address()}part={part}";

    string Address() => _document!.IsPresent ? $"/sources/{Id}?" : $"/sources/{Id}?revision={_document.Revision}&";

    string Download(string what) => $"/api/sources/{Id}/{what}?revision={_document!.Revision}";

    public async ValueTask DisposeAsync()
    {
        if (_marks is not null)
            await _marks.DisposeAsync();
    }
}
