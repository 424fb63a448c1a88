namespace GraphExplorer.Time;

/// <summary>One end of an interval: a date, open (<c>..</c>, still so), or unknown (nothing written).</summary>
public readonly record struct EdtfEnd(EdtfDate? Date, bool Open)
{
    public override string ToString() => Date?.ToString() ?? (Open ? ".." : "");
}

/// <summary>
/// <c>A/B</c>: something that lasted from A to B. At least one end is a date, except in <c>/..</c>: begun at an unknown
/// time and still so.
/// </summary>
public sealed record EdtfInterval(EdtfEnd Start, EdtfEnd End) : Edtf
{
    public override DateBounds Bounds => new(
        Start.Date?.Bounds.Min ?? DateBounds.Earliest, End.Date?.Bounds.Max ?? DateBounds.Latest);

    public override EdtfQualifier Qualifiers =>
        (Start.Date?.Qualifier ?? EdtfQualifier.None) | (End.Date?.Qualifier ?? EdtfQualifier.None);

    public override string ToString() => $"{Start}/{End}";
}
