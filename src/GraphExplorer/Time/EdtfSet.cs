namespace GraphExplorer.Time;

/// <summary>
/// One of several dates: <c>[A..B]</c> (some time between), <c>[..A]</c> (A or before), <c>[A..]</c> (A or later), and
/// with <paramref name="Alternatives"/> <c>[A,B]</c> (A or B, nothing between).
/// </summary>
public sealed record EdtfSet(EdtfDate? First, EdtfDate? Last, bool Alternatives) : Edtf
{
    public override DateBounds Bounds
    {
        get
        {
            if (First is null || Last is null)
                return new(First?.Bounds.Min ?? DateBounds.Earliest, Last?.Bounds.Max ?? DateBounds.Latest);
            return DateBounds.Hull(First.Bounds, Last.Bounds);
        }
    }

    public override EdtfQualifier Qualifiers =>
        (First?.Qualifier ?? EdtfQualifier.None) | (Last?.Qualifier ?? EdtfQualifier.None);

    public override string ToString() => $"[{First}{(Alternatives ? "," : "..")}{Last}]";
}
