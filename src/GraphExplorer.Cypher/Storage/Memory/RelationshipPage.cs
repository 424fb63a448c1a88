namespace GraphExplorer.Cypher.Storage;

/// <summary>256 relationships: type, ends and properties.</summary>
sealed class RelationshipPage : IPage<RelationshipPage>
{
    public ColumnSet Properties;

    /// <summary>Type + 1, its negative when the relationship has been deleted, 0 when there never was one.</summary>
    readonly int[] _types;
    readonly (int Start, int End)[] _ends;

    RelationshipPage(long epoch, int[] types, (int Start, int End)[] ends, ColumnSet properties)
    {
        Epoch = epoch;
        (_types, _ends, Properties) = (types, ends, properties);
    }

    public long Epoch { get; }

    public static RelationshipPage Create(long epoch) =>
        new(epoch, new int[SlotBits.SlotsInPage], new (int, int)[SlotBits.SlotsInPage], ColumnSet.Empty);

    public RelationshipPage Copy(long epoch) => new(epoch, [.. _types], [.. _ends], Properties.Copy());

    public bool Exists(int slot) => _types[slot] > 0;

    /// <summary>Type and ends, also of a deleted relationship; type -1 when there never was one.</summary>
    public RelationshipEnds Ends(int slot) =>
        new(Math.Abs(_types[slot]) - 1, _ends[slot].Start, _ends[slot].End);

    public void Set(int slot, int type, int start, int end)
    {
        _types[slot] = type + 1;
        _ends[slot] = (start, end);
    }

    public void Delete(long epoch, int slot)
    {
        _types[slot] = -_types[slot];
        Properties.RemoveAll(epoch, slot);
    }
}
