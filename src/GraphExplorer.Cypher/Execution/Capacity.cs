namespace GraphExplorer.Cypher.Execution;

/// <summary>What the queries of a database share.</summary>
/// <param name="Turns">Who may compute among those that take long.</param>
/// <param name="Memory">How much all of them may hold.</param>
sealed record Capacity(Turns Turns, MemoryPool Memory)
{
    public static Capacity Of(CypherOptions options) => new(
        new Turns(options.LongQueriesAtOnce ?? Math.Max(1, Environment.ProcessorCount - 1)),
        new MemoryPool(options.MemoryBytesTotalMax ?? MemoryPool.BytesByDefault()));
}
