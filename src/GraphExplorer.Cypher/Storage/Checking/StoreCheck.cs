namespace GraphExplorer.Cypher.Storage;

/// <summary>Compares the graph in memory with the graph in the file, record by record.</summary>
static class StoreCheck
{
    /// <summary>Records that are told apart before the rest is only counted.</summary>
    const int DifferencesMax = 100;

    public static IEnumerable<CheckFinding> Differences(Snapshot memory, Snapshot file)
    {
        var (inMemory, inFile) = (new EntityRecords(memory), new EntityRecords(file));
        var nodes = Differences("node", memory.Graph.Nodes, file.Graph.Nodes,
            id => inMemory.Node(id).SequenceEqual(inFile.Node(id)));
        var relationships = Differences("relationship", memory.Graph.Relationships, file.Graph.Relationships,
            id => inMemory.Relationship(id).SequenceEqual(inFile.Relationship(id)));
        return [.. nodes.Take(DifferencesMax), .. relationships.Take(DifferencesMax)];
    }

    static IEnumerable<CheckFinding> Differences(string kind, IdSet memory, IdSet file, Func<long, bool> areEqual)
    {
        foreach (var id in Ids(memory))
        {
            if (!file.Contains((int)id)) yield return new($"{kind} {id}", "is in memory, but not in the file");
            else if (!areEqual(id)) yield return new($"{kind} {id}", "differs between memory and file");
        }
        foreach (var id in Ids(file))
            if (!memory.Contains((int)id))
                yield return new($"{kind} {id}", "is in the file, but not in memory");
    }

    static IEnumerable<long> Ids(IdSet set)
    {
        var cursor = set.Cursor();
        while (cursor.MoveNext()) yield return cursor.Current;
    }
}
