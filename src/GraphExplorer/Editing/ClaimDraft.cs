using System.Globalization;
using GraphExplorer.Evidence;

namespace GraphExplorer.Editing;

/// <summary>
/// A claim as somebody states it, field by field as typed: it may still be wrong. <see cref="GraphEditor"/> checks it by
/// the rules of a claims file before it becomes a <see cref="Claim"/>.
/// </summary>
public sealed record ClaimDraft
{
    /// <summary>Empty for a new claim: its id then follows from what it says and the words that it rests on.</summary>
    public string Id { get; set; } = "";

    /// <summary>Relationship type, <c>KNOWN_AS</c>, or the name of an attribute in lower case.</summary>
    public string Predicate { get; set; } = "";

    public string From { get; set; } = "";
    public string FromRaw { get; set; } = "";

    /// <summary>Id of the other entity; empty for a name or an attribute.</summary>
    public string To { get; set; } = "";
    public string ToRaw { get; set; } = "";

    /// <summary>Tells several edges of one type between the same ends apart; usually empty.</summary>
    public string Edge { get; set; } = "";

    /// <summary>Text, language and kind of a name.</summary>
    public string NameText { get; set; } = "";
    public string NameLanguage { get; set; } = "";
    public string NameKind { get; set; } = "";

    /// <summary>Value of an attribute: a text, or figures with a unit.</summary>
    public string Value { get; set; } = "";
    public string ValueMin { get; set; } = "";
    public string ValueBest { get; set; } = "";
    public string ValueMax { get; set; } = "";
    public string Unit { get; set; } = "";

    /// <summary>EDTF; empty where the source does not say, <c>..</c> for an end that has not come.</summary>
    public string Start { get; set; } = "";
    public string End { get; set; } = "";
    public string DateText { get; set; } = "";

    public string Stance { get; set; } = "asserts";
    public string Hedge { get; set; } = "";
    public int Credibility { get; set; } = 3;
    public string Rank { get; set; } = "normal";
    public bool Inferred { get; set; }
    public string Note { get; set; } = "";

    public string Source { get; set; } = "";
    public IReadOnlyList<Passage> Passages { get; set; } = [];

    /// <summary>What the relation type adds, as text by name.</summary>
    public Dictionary<string, string> Properties { get; set; } = [];

    public bool IsName => Predicate == NamePredicate;

    public bool IsRelation => !IsName && Vocabulary.Relation(Predicate) is not null;

    /// <summary>Id of the edge that it speaks of; empty for an attribute.</summary>
    public string EdgeId =>
        IsName ? EdgeOf(NameId.Of(new ClaimName(NameText, NameLanguage, NameKind))) : IsRelation ? EdgeOf(To) : "";

    /// <summary>Id of the edge that it reads as where entities are one.</summary>
    internal string EdgeIdIn(Merges merges) => EdgeId.Length == 0 ? "" : IsName
        ? (this with { From = merges.KeptOf(From) }).EdgeId
        : (this with { From = merges.KeptOf(From), To = merges.KeptOf(To) }).EdgeId;

    internal const string NamePredicate = "KNOWN_AS";

    string EdgeOf(string to) => Evidence.EdgeId.Of(Predicate, From, to, Edge);

    /// <summary>The claim as a draft that says the same.</summary>
    public static ClaimDraft Of(Claim claim) => new()
    {
        Id = claim.Id,
        Predicate = claim.Predicate,
        From = claim.From,
        FromRaw = claim.FromRaw,
        To = claim.Name is null ? claim.To ?? "" : "",
        ToRaw = claim.ToRaw ?? "",
        Edge = claim.Edge,
        NameText = claim.Name?.Text ?? "",
        NameLanguage = claim.Name?.Language ?? "",
        NameKind = claim.Name?.Kind ?? "",
        Value = claim.Value?.Text ?? "",
        ValueMin = TextOf(claim.Value?.Min),
        ValueBest = TextOf(claim.Value?.Best),
        ValueMax = TextOf(claim.Value?.Max),
        Unit = claim.Value?.Unit ?? "",
        Start = claim.Span.StartText,
        End = claim.Span.EndText,
        DateText = claim.DateText ?? "",
        Stance = Vocabulary.Stances[(int)claim.Stance],
        Hedge = claim.Hedge ?? "",
        Credibility = claim.Credibility,
        Rank = Vocabulary.Ranks[(int)claim.Rank],
        Inferred = claim.Inferred,
        Note = claim.Note ?? "",
        Source = claim.Source,
        Passages = claim.Passages,
        Properties = claim.Name is null ? TextsOf(claim.Properties) : [],
    };

    internal static Dictionary<string, string> TextsOf(IReadOnlyDictionary<string, object> values) =>
        values.ToDictionary(pair => pair.Key, pair => TextOf(pair.Value), StringComparer.Ordinal);

    static string TextOf(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
