using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Time;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Documents;

/// <summary>The fields of a <see cref="SourceDescription"/>.</summary>
public sealed partial class DescriptionForm
{
    static readonly DescribedField[] s_fields =
    [
        new("Title", "Title", value => value.Title, (value, text) => value with { Title = text }) { IsNeeded = true, IsWide = true },
        new("Author", "Author", value => value.Author, (value, text) => value with { Author = text }),
        new("Publisher", "Publisher", value => value.Publisher, (value, text) => value with { Publisher = text }),
        new("Published", "Published (EDTF)", value => value.Published, (value, text) => value with { Published = text })
        {
            IsCode = true, Hint = "For example 2015-06-08, 2015, 201X, [2015..]; empty when it is not known.",
        },
        new("Language", "Language of the text (BCP 47)", value => value.Language, (value, text) => value with { Language = text })
        {
            IsNeeded = true, IsCode = true, Hint = "For example en, ru, uz-Latn.",
        },
        new("Licence", "Licence", value => value.Licence, (value, text) => value with { Licence = text }) { Hint = "Empty when it is not known." },
        new("ReliabilityReason", "Why this reliability", value => value.ReliabilityReason, (value, text) => value with { ReliabilityReason = text })
        {
            IsNeeded = true, IsWide = true, Lines = 3,
        },
    ];

    readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    [Parameter, EditorRequired] public required SourceDescription Value { get; set; }

    [Parameter] public EventCallback<SourceDescription> ValueChanged { get; set; }

    /// <summary>Sources that it may repeat.</summary>
    [Parameter] public IReadOnlyList<SourceEntry> Others { get; set; } = [];

    /// <summary>Whether it can be said what the source repeats.</summary>
    [Parameter] public bool AsksOrigins { get; set; } = true;

    /// <summary>Whether also fields that were not touched say what is wrong.</summary>
    [Parameter] public bool ShowsAll { get; set; }

    /// <summary>What the writer refused, by field.</summary>
    [Parameter] public IReadOnlyDictionary<string, string> Refused { get; set; } = new Dictionary<string, string>();

    string? Problem(string field) =>
        (ShowsAll || _touched.Contains(field) ? DescriptionRules.Problems(Value).GetValueOrDefault(field) : null) ?? Refused.GetValueOrDefault(field);

    string? Invalid(string field) => Problem(field) is null ? null : "true";

    string Hint(DescribedField field) =>
        field.Name == "Published" && Value.Published.Trim() is { Length: > 0 } date && Edtf.TryParse(date, out _, out _)
            ? $"Read as: {DateWording.Of(date)}."
            : field.Hint;

    Task Set(DescribedField field, ChangeEventArgs change)
    {
        _touched.Add(field.Name);
        return ChangeAsync(field.Set(Value, Text(change)));
    }

    Task ToggleAsync(string origin) => ChangeAsync(Value with
    {
        DerivedFrom = Value.DerivedFrom.Contains(origin) ? [.. Value.DerivedFrom.Where(id => id != origin)] : [.. Value.DerivedFrom, origin],
    });

    async Task ChangeAsync(SourceDescription value)
    {
        Value = value;
        await ValueChanged.InvokeAsync(value);
    }

    static string Text(ChangeEventArgs change) => change.Value as string ?? "";

    static string FieldId(string name) => $"source-{name}";

    static string HintId(string name) => $"source-{name}-hint";

    sealed record DescribedField(
        string Name, string Label, Func<SourceDescription, string> Get, Func<SourceDescription, string, SourceDescription> Set)
    {
        public string Hint { get; init; } = "";
        public bool IsNeeded { get; init; }
        public bool IsWide { get; init; }

        /// <summary>A value that is no prose.</summary>
        public bool IsCode { get; init; }
        public int Lines { get; init; } = 1;
    }
}
