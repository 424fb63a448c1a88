using GraphExplorer.Editing;
using GraphExplorer.Evidence;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Editing;

/// <summary>The fields of a claim. It changes the draft that it is given; whoever gave it checks and saves.</summary>
public sealed partial class ClaimFields
{
    static readonly IReadOnlyList<IGrouping<RelationCategory, RelationType>> Relations =
        [.. Vocabulary.Relations.Where(type => type.Category != RelationCategory.Identity).GroupBy(type => type.Category)];

    [Parameter, EditorRequired] public required ClaimDraft Draft { get; set; }

    /// <summary>Entities that come with the claim.</summary>
    [Parameter, EditorRequired] public required List<EntityDraft> Entities { get; set; }

    /// <summary>The text of the source, in which quotes are found.</summary>
    [Parameter, EditorRequired] public required CodePointText Text { get; set; }

    /// <summary>The name of an entity of the graph.</summary>
    [Parameter, EditorRequired] public required Func<string, string> KnownName { get; set; }

    /// <summary>Raised after each change.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    static string WordsOf(string edtf) =>
        edtf.Length == 0 ? "not said" : Edtf.TryParse(edtf, out _, out var problem) ? DateWording.Of(edtf) : problem.ToString();

    void TurnRound() =>
        (Draft.From, Draft.To, Draft.FromRaw, Draft.ToRaw) = (Draft.To, Draft.From, Draft.ToRaw, Draft.FromRaw);

    Task SetAsync(Action change)
    {
        change();
        return OnChanged.InvokeAsync();
    }

    RenderFragment Field(string label, string value, Action<string> set) => builder =>
    {
        builder.OpenComponent<TextField>(0);
        builder.AddComponentParameter(1, nameof(TextField.Label), label);
        builder.AddComponentParameter(2, nameof(TextField.Value), value);
        builder.AddComponentParameter(3, nameof(TextField.ValueChanged), EventCallback.Factory.Create<string>(this, text => SetAsync(() => set(text))));
        builder.CloseComponent();
    };
}
