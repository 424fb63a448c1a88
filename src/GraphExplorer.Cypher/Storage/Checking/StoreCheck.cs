using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Compares the graph in memory with the graph in the file, record by record.</summary>
static class StoreCheck
{
    /// <summary>Records that are told apart before the rest is only counted.</summary>
    const int DifferencesMax = 100;

    public static IEnumerable<CheckFinding> Differences(Snapshot memory, Snapshot file)
    {
        foreach (var finding in SchemaDifferences(memory.Schema, file.Schema)) yield return finding;
        var (inMemory, inFile) = (new EntityRecords(memory), new EntityRecords(file));
        var nodes = Differences("node", memory.Graph.Nodes, file.Graph.Nodes,
            id => inMemory.Node(id).SequenceEqual(inFile.Node(id)));
        var relationships = Differences("relationship", memory.Graph.Relationships, file.Graph.Relationships,
            id => inMemory.Relationship(id).SequenceEqual(inFile.Relationship(id)));
        foreach (var finding in nodes.Take(DifferencesMax).Concat(relationships.Take(DifferencesMax)))
            yield return finding;
    }

    /// <summary>Compares the names that the file has with those in memory, which may know further ones.</summary>
    public static IEnumerable<CheckFinding> NameDifferences(Tokens memory, Tokens file)
    {
        foreach (var (known, stored) in TokenRecords.Tables(memory).Zip(TokenRecords.Tables(file)))
            for (var token = 0; token < stored.Count; token++)
                if (token >= known.Count || known.Name(token) != stored.Name(token))
                    yield return new($"name `{stored.Name(token)}`", "differs between memory and file");
    }

    static IEnumerable<CheckFinding> SchemaDifferences(SchemaCatalogue memory, SchemaCatalogue file)
    {
        var (inMemory, inFile) = (Describe(memory), Describe(file));
        foreach (var name in inMemory.Keys.Union(inFile.Keys))
            if (inMemory.GetValueOrDefault(name) != inFile.GetValueOrDefault(name))
                yield return new(name, "differs between memory and file");
    }

    static Dictionary<string, string> Describe(SchemaCatalogue schema)
    {
        var indexes =
            schema.Indexes.Select(i => ($"index `{i.Name}`", $"{i.Id} {i.Shape} {i.IsUnique} {i.Constraint}"));
        var constraints = schema.Constraints.Select(c => ($"constraint `{c.Name}`", $"{c.Id} {c.Shape}"));
        return indexes.Concat(constraints).ToDictionary();
    }

    /// <summary>Compares what the full-text tables hold with what they should.</summary>
    public static IEnumerable<CheckFinding> FullTextDifferences(StoreView view, SqliteConnection connection)
    {
        using var tables = new FullTextTables(connection);
        foreach (var index in view.Snapshot.Schema.FullTextIndexes)
        {
            var texts = new string[index.Keys.Length];
            var expected = FullTextDocument.Candidates(view.Snapshot, index)
                .Where(id => FullTextDocument.Read(view.Snapshot, index, id, texts)).Distinct().Order();
            if (!expected.SequenceEqual(tables.Rows(index)))
                yield return new($"index `{index.Name}`", "does not hold what a scan finds");
        }
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
