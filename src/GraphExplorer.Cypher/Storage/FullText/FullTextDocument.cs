using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// What a full-text index holds of an entity: for each of its properties the text, empty when there is none.
/// </summary>
static class FullTextDocument
{
    /// <summary>Fills in the texts; false when the entity does not belong into the index.</summary>
    public static bool Read(IGraphReader reader, IndexDescription index, long id, string[] texts)
    {
        if (!Belongs(reader, index, id)) return false;
        var hasText = false;
        for (var i = 0; i < texts.Length; i++)
        {
            var value = index.Entity == EntityKind.Node
                ? reader.NodeProperty(id, index.Keys[i])
                : reader.RelationshipProperty(id, index.Keys[i]);
            texts[i] = TextOf(value);
            hasText |= texts[i].Length > 0;
        }
        return hasText;
    }

    /// <summary>All entities that may belong into the index; one with two of its labels comes twice.</summary>
    public static IEnumerable<long> Candidates(IGraphReader reader, IndexDescription index)
    {
        foreach (var token in index.Tokens)
        {
            var cursor = index.Entity == EntityKind.Node
                ? reader.NodesWithLabel(token)
                : reader.RelationshipsOfType(token);
            while (cursor.MoveNext()) yield return cursor.Current;
        }
    }

    static bool Belongs(IGraphReader reader, IndexDescription index, long id)
    {
        if (index.Entity == EntityKind.Relationship)
            return reader.RelationshipExists(id) && index.Tokens.Contains(reader.Ends(id).Type);
        foreach (var label in index.Tokens)
            if (reader.HasLabel(id, label))
                return true;
        return false;
    }

    static string TextOf(Value value)
    {
        if (value.TryString(out var text)) return text;
        if (!value.IsList) return "";
        return string.Join('\n', value.AsList().Where(item => item.IsString).Select(item => item.AsString()));
    }
}
