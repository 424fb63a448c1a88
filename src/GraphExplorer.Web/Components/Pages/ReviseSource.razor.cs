using GraphExplorer.Documents;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Takes a changed document in as the next revision of a source, after saying what becomes of its marks.</summary>
public sealed partial class ReviseSource
{
    Evidence.Source? _source;
    ReadDocument? _document;
    RevisionPlan? _plan;
    TextComparison? _comparison;
    bool _isSaving;

    [Parameter] public required string Id { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] SourceRevisions Revisions { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _source = await StoredSource.ReadAsync(Graph, Id);
        if (_source is null)
            Navigation.NotFound();
    }

    async Task TakeAsync(ReadDocument? document)
    {
        (_document, _plan, _comparison) = (document, null, null);
        if (document is null)
            return;
        _source = await StoredSource.ReadAsync(Graph, Id) ?? _source;
        _plan = await Revisions.PreviewAsync(Id, document);
        if (_plan.Problem is null)
            _comparison = TextComparison.Of(_source!.Text, document.Text);
    }

    async Task SaveAsync()
    {
        _isSaving = true;
        try
        {
            var saved = await Revisions.SaveAsync(Id, _document!, _plan!.Sha256);
            if (saved.Problem is null)
                Navigation.NavigateTo($"/sources/{Id}");
            else
                _plan = saved;
        }
        catch (GraphRefusedException refused)
        {
            _plan = _plan! with { Problem = refused.Summary };
        }
        finally
        {
            _isSaving = false;
        }
    }
}
