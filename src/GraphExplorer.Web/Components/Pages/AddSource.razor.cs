using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Adds a document as a source.</summary>
public sealed partial class AddSource
{
    static readonly Dictionary<string, string> s_none = [];

    SourceDescription _description = new();
    ReadDocument? _document;
    IReadOnlyList<SourceEntry> _others = [];
    IReadOnlyDictionary<string, string> _refused = s_none;
    bool _asked;
    bool _isSaving;

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] SourceWriter Writer { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    string? Problem => _refused.GetValueOrDefault("")
        ?? (!_asked ? null
            : _document is null ? "Paste a text and read it, or choose a file."
            : DescriptionRules.Problems(_description).Count > 0 ? "Some fields are not right yet; each says what it needs."
            : null);

    protected override async Task OnInitializedAsync() => _others = await SourceDocument.ListAsync(Graph);

    /// <summary>Takes the document in; what it says of itself fills the fields that are still empty.</summary>
    void Take(ReadDocument? document)
    {
        (_document, _refused) = (document, s_none);
        if (document is null)
            return;
        _description = _description with
        {
            Title = Or(_description.Title, document.Title),
            Author = Or(_description.Author, document.Author),
            Language = Or(_description.Language, document.Language),
        };
    }

    async Task SaveAsync()
    {
        _asked = true;
        if (_document is null || DescriptionRules.Problems(_description).Count > 0)
            return;
        _isSaving = true;
        try
        {
            var written = await Writer.AddAsync(_description, _document);
            _refused = written.Problems;
            if (written.IsDone)
                Navigation.NavigateTo($"/sources/{written.Id}");
        }
        catch (GraphRefusedException refused)
        {
            _refused = new Dictionary<string, string> { [""] = refused.Summary };
        }
        finally
        {
            _isSaving = false;
        }
    }

    static string Or(string typed, string found) => typed.Length > 0 ? typed : found;
}
