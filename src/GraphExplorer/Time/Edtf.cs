using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Time;

/// <summary>
/// A date as uncertain as its source: a profile of the Extended Date/Time Format (ISO 8601-2:2019, annex A). A single
/// date (<c>2001</c>, <c>2001-03</c>, <c>2001-03-05</c>, <c>199X</c>, <c>19XX</c>, <c>1998-39</c>, each with an
/// optional <c>? ~ %</c>), an interval (<c>A/B</c>, an end may be <c>..</c> or empty), or "one of" (<c>[A..B]</c>,
/// <c>[A,B]</c>, <c>[..A]</c>, <c>[A..]</c>). Nothing else is accepted. Years run from 0001 to 9999. <see
/// cref="object.ToString"/> gives back the text that was parsed, character for character.
/// </summary>
public abstract record Edtf
{
    private protected Edtf()
    {
    }

    /// <summary>Earliest and latest possible day of anything that happened at this date.</summary>
    public abstract DateBounds Bounds { get; }

    /// <summary>Every qualifier that occurs in the date or in one of its parts.</summary>
    public abstract EdtfQualifier Qualifiers { get; }

    /// <summary>The date in words of a reader, e.g. <c>late 1998</c>; see <see cref="DateWording"/>.</summary>
    public string Wording => DateWording.Of(this);

    /// <summary>Reads a date, or throws <see cref="FormatException"/> with position and reason.</summary>
    public static Edtf Parse(string text) =>
        TryParse(text, out var date, out var problem) ? date : throw new FormatException(problem.ToString());

    /// <summary>Reads a date; on failure says where and why.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out EdtfProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new EdtfParser(text).TryRead(out date, out problem);
    }
}
