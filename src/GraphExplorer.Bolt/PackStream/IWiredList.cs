namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// A list that puts its entries on the wire by itself, so that none of them has to become an object first. Read as a list
/// it gives the same values.
/// </summary>
public interface IWiredList : IReadOnlyList<object?>
{
    /// <summary>Writes as many values as the list has entries, in order.</summary>
    void WriteEntries(PackStreamWriter writer);
}
