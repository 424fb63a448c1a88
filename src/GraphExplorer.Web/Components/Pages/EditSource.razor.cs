using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Changes what is said of a source: all of it but its id and its text.</summary>
public sealed partial class EditSource
{
    Evidence.Source? _source;
    SourceDescription _description = new();
    IReadOnlyList<SourceEntry> _others = [];
    IReadOnlyDictionary<string, string> _refused = new Dictionary<string, string>();
    bool _isSaving;

    [Parameter] public required string Id { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] SourceWriter Writer { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _source = await StoredSource.ReadAsync(Graph, Id);
        if (_source is null)
        {
            Navigation.NotFound();
            return;
        }
        _description = StoredSource.Describe(_source);
        _others = [.. (await SourceDocument.ListAsync(Graph)).Where(other => other.Reference.Id != Id)];
    }

    async Task SaveAsync()
    {
        _isSaving = true;
        try
        {
            var written = await Writer.DescribeAsync(Id, _description);
            _refused = written.Problems;
            if (written.IsDone)
                Navigation.NavigateTo($"/sources/{Id}");
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
}
