using System.Globalization;
using GraphExplorer.Time;

namespace GraphExplorer.Queries;

/// <summary>What a parameter takes.</summary>
public enum ParameterKind
{
    Text,
    Integer,

    /// <summary>An EDTF date; the query also receives its first and last possible day.</summary>
    Date,

    /// <summary>The id of an entity.</summary>
    Entity,

    /// <summary>The ids of several entities, written with commas; the query receives a list.</summary>
    Entities,

    /// <summary>One of a few words.</summary>
    Enumeration,
}

/// <summary>The type of a parameter, as the header of a query file declares it.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Optional">Whether it may be left out although it has no default; the query then receives null.</param>
/// <param name="Words">Labels of which an entity carries one, or the words of an enumeration.</param>
/// <param name="Min">Least integer; null = none.</param>
/// <param name="Max">Greatest integer; null = none.</param>
public sealed record ParameterType(ParameterKind Kind, bool Optional, IReadOnlyList<string> Words, long? Min, long? Max)
{
    /// <summary>The type in words for people: <c>the id of a Group</c>.</summary>
    public string Wording => Kind switch
    {
        ParameterKind.Integer when Min is not null || Max is not null => $"a whole number from {Min} to {Max}",
        ParameterKind.Integer => "a whole number",
        ParameterKind.Date => "a date such as 2014, 2014-09, 2014-09-30 or 199X",
        ParameterKind.Entity when Words.Count > 0 => $"the id of a {string.Join(" or ", Words)}",
        ParameterKind.Entity => "the id of an entity",
        ParameterKind.Entities when Words.Count > 0 => $"ids of {string.Join(" or ", Words)}, with commas between them",
        ParameterKind.Entities => "ids of entities, with commas between them",
        ParameterKind.Enumeration => $"one of {string.Join(", ", Words)}",
        _ => "a text",
    };

    /// <summary>
    /// Reads the text of a value; whether an entity exists is for the graph to say. On failure, why: a clause that
    /// can follow the value.
    /// </summary>
    public (object? Value, string? Problem) Read(string text) => Kind switch
    {
        ParameterKind.Integer => ReadInteger(text),
        ParameterKind.Date when !Edtf.TryParse(text, out _, out var problem) => (null, $"is not {Wording}: {problem}"),
        ParameterKind.Entities => ReadList(text),
        ParameterKind.Enumeration when !Words.Contains(text) => (null, $"is not {Wording}"),
        _ => (text, null),
    };

    (object?, string?) ReadList(string text)
    {
        var ids = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids.Length == 0 ? (null, $"is not {Wording}") : (ids, null);
    }

    (object?, string?) ReadInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= (Min ?? long.MinValue) && number <= (Max ?? long.MaxValue)
            ? (number, null)
            : (null, $"is not {Wording}");
}
