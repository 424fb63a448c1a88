using GraphExplorer.Exploration;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>A form made from the declared parameters of a saved query.</summary>
public sealed partial class QueryForm
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, (string Key, IReadOnlyList<Suggestion> Suggestions)> _suggestions = new(StringComparer.Ordinal);

    [Inject] IGraphConnection Graph { get; set; } = null!;

    [Inject] QueryRun Runs { get; set; } = null!;

    [Parameter, EditorRequired] public required SavedQuery Query { get; set; }

    /// <summary>Texts by parameter; the form writes into it.</summary>
    [Parameter, EditorRequired] public required Dictionary<string, string> Values { get; set; }

    [Parameter] public IReadOnlyList<ArgumentProblem> Problems { get; set; } = [];
    [Parameter] public bool IsRunning { get; set; }
    [Parameter] public EventCallback OnRun { get; set; }
    [Parameter] public EventCallback OnCancel { get; set; }

    /// <summary>More buttons at the end of the form.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var unknown = Query.Parameters.Where(parameter => parameter.Type.Kind == ParameterKind.Entity).Select(Value)
            .Where(id => id.Length > 0 && !_names.ContainsKey(id)).ToArray();
        foreach (var id in unknown)
        {
            var found = await Inquiry.FindAsync(Graph, inquiry => inquiry.CollectEntityAsync(id), CancellationToken.None);
            _names[id] = found.Nodes is [var node, ..] ? node.Name : id;
        }
        await SuggestAsync();
    }

    IReadOnlyList<Suggestion> SuggestionsOf(QueryParameter parameter) => _suggestions.GetValueOrDefault(parameter.Name).Suggestions ?? [];

    // What is proposed may depend on the values before it, so it is asked again when they change. A query of suggestions that is wrong
    // leaves the field as it is: the value can be typed.
    async Task SuggestAsync()
    {
        var key = "";
        foreach (var parameter in Query.Parameters)
        {
            if (parameter.SuggestionQuery.Length + parameter.Suggested.Count > 0 && _suggestions.GetValueOrDefault(parameter.Name).Key != key)
            {
                _suggestions[parameter.Name] = (key, []);
                try
                {
                    _suggestions[parameter.Name] = (key, await ParameterSuggestions.AskAsync(Runs, Query, parameter, Values));
                }
                catch (GraphRefusedException)
                {
                }
            }
            key += $"{Value(parameter)}\n";
        }
    }

    // groupName → Group name
    static string Label(QueryParameter parameter)
    {
        var words = string.Concat(parameter.Name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return char.ToUpperInvariant(words[0]) + words[1..] + (parameter.Type.Optional ? " (optional)" : "");
    }

    string Value(QueryParameter parameter) => Values.GetValueOrDefault(parameter.Name) ?? parameter.Default ?? "";

    string NameOf(string id) => _names.GetValueOrDefault(id, id);

    void Set(string name, ChangeEventArgs change) => Values[name] = change.Value as string ?? "";

    Task ChooseAsync(string name, SearchHit? hit)
    {
        Values[name] = hit?.Id ?? "";
        if (hit is not null)
            _names[hit.Id] = hit.Name;
        return SuggestAsync();
    }
}
