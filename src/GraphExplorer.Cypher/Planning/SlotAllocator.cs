namespace GraphExplorer.Cypher.Planning;

/// <summary>Gives places of the row that no variable of the query has.</summary>
sealed class SlotAllocator(int used)
{
    public int Count { get; private set; } = used;

    public int New() => Count++;
}
