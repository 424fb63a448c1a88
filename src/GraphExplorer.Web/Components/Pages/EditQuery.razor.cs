using System.Text.Json;
using GraphExplorer.Queries;
using GraphExplorer.Web.Components.Editor;
using GraphExplorer.Web.Components.Library;
using GraphExplorer.Workbench;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// The form of a saved query: a new one, empty, from the editor or a copy (<c>?from=NAME</c>), or the next revision of one that is there.
/// </summary>
public sealed partial class EditQuery
{
    string _title = "";
    string _about = "";
    string _begun = "";
    string _cypher = "";
    string _parameters = "";
    string _folder = "";
    string _tags = "";
    string _columns = "";
    string _by = "";
    ResultView _view;
    bool _isShared;
    bool _isReady;
    CypherEditor? _editor;
    int _revision;

    [Parameter] public Guid? Id { get; set; }

    /// <summary>Name or id of the query that is copied.</summary>
    [SupplyParameterFromQuery] public string? From { get; set; }

    [Inject] OwnQueries Own { get; set; } = null!;
    [Inject] QueryLibrary Library { get; set; } = null!;
    [Inject] WorkbenchLimits Limits { get; set; } = null!;
    [Inject] QueryHandover Handed { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;

    bool IsNew => Id is null;

    QueryDraft Draft => new()
    {
        Title = _title, About = _about, Cypher = _cypher, Parameters = _parameters, Folder = _folder, Tags = _tags, Columns = _columns, View = _view,
    };

    IReadOnlyList<string> Problems { get; set; } = [];

    // As a JSON object, which the field completes from.
    string ParameterNames => JsonSerializer.Serialize(
        _parameters.Split('\n').Select(line => line.Split(':')[0].Trim()).Where(name => name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => ""));

    protected override async Task OnInitializedAsync()
    {
        if (Id is { } id)
        {
            if (await Own.FindAsync(id) is not { } own)
            {
                Navigation.NotFound();
                return;
            }
            (_revision, _isShared) = (own.Revision, own.IsShared);
            Fill(QueryDraft.Of(own.Query));
        }
        else if (From is { } name && await Library.FindAsync(name) is { } copied)
        {
            Fill(QueryDraft.Of(copied) with { Title = copied.Title + " (copy)" });
        }
        else
        {
            _cypher = Handed.Take();
        }
        _begun = _cypher;
        _isReady = true;
    }

    void Fill(QueryDraft draft) => (_title, _about, _cypher, _parameters, _folder, _tags, _columns, _view) =
        (draft.Title, draft.About, draft.Cypher, draft.Parameters, draft.Folder, draft.Tags, draft.Columns, draft.View);

    async Task SaveAsync()
    {
        if (_editor is not null)
            _cypher = await _editor.ReadAsync();
        Problems = Draft.Problems(Limits);
        if (Problems.Count > 0)
            return;
        try
        {
            if (await Own.SaveAsync(Id ?? Guid.NewGuid(), _revision, Draft, _by, _isShared) is { } saved)
            {
                if (_editor is not null)
                    await _editor.PutAsync(IsNew ? "" : _cypher);
                Navigation.NavigateTo($"/queries/{saved.Id}");
                return;
            }
            Problems = ["Somebody else has saved this query in the meantime. Open it again, and take your changes over."];
        }
        catch (Exception refusal) when (refusal is FormatException or InvalidOperationException)
        {
            Problems = [refusal.Message];
        }
    }
}
