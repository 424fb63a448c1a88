using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The difference between two revisions of a source: <c>?from=1&amp;to=2</c>, by default the last two.</summary>
public sealed partial class SourceChanges
{
    TextComparison? _comparison;
    int _from;
    int _to;
    string _title = "";
    string _language = "";

    [Parameter] public required string Id { get; set; }

    [SupplyParameterFromQuery] public int? From { get; set; }

    [SupplyParameterFromQuery] public int? To { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        var after = await SourceDocument.LoadAsync(Graph, Id, To);
        var before = after is null ? null : await SourceDocument.LoadAsync(Graph, Id, From ?? after.Revision - 1);
        if (after is null || before is null)
        {
            Navigation.NotFound();
            return;
        }
        (_from, _to, _title, _language) = (before.Revision, after.Revision, after.Entry.Reference.Title, after.Language);
        _comparison = TextComparison.Of(before.Text, after.Text);
    }
}
