using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The full-text indexes of a store as FTS5 tables of a SQLite connection, one for each index, without a copy of the
/// texts. Words are compared without regard to case and accents.
/// </summary>
sealed class FullTextTables(SqliteConnection connection) : IDisposable
{
    readonly Dictionary<string, SqlStatement> _statements = [];

    /// <summary>Brings the tables from one catalogue to the next, and the entities that changed up to date.</summary>
    public void Apply(IGraphReader reader, SchemaCatalogue before, GraphChanges changes)
    {
        foreach (var index in before.FullTextIndexes)
            if (!reader.Schema.Has(index))
                FileFormat.Execute(connection, $"DROP TABLE {Name(index)}");
        foreach (var index in reader.Schema.FullTextIndexes)
        {
            if (before.Has(index)) Update(reader, index, Changed(changes, index));
            else Fill(reader, index);
        }
    }

    /// <summary>Makes the table of an index and puts everything in.</summary>
    public void Fill(IGraphReader reader, IndexDescription index)
    {
        Create(index);
        Put(reader, index, FullTextDocument.Candidates(reader, index));
    }

    /// <summary>Makes the table of an index and puts only these entities in.</summary>
    public void Fill(IGraphReader reader, IndexDescription index, IdSet ids)
    {
        Create(index);
        Put(reader, index, Ids(ids));
    }

    /// <summary>Hits, best first, as long as they are asked for.</summary>
    public IEnumerable<FullTextHit> Search(IndexDescription index, string expression)
    {
        var search = Statement($"SELECT rowid, -rank FROM {Name(index)} WHERE {Name(index)} MATCH ? ORDER BY rank");
        try
        {
            search.Bind(1, expression);
            while (search.Step()) yield return new(search.Integer(0), search.Float(1));
        }
        finally
        {
            search.Reset();
        }
    }

    /// <summary>Ids of everything that a table holds, in ascending order.</summary>
    public IEnumerable<long> Rows(IndexDescription index)
    {
        using var rows = new SqlStatement(connection, $"SELECT rowid FROM {Name(index)} ORDER BY rowid");
        while (rows.Step()) yield return rows.Integer(0);
    }

    public static IdSet Changed(GraphChanges changes, IndexDescription index) =>
        index.Entity == EntityKind.Node ? changes.Nodes : changes.Relationships;

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
    }

    static string Name(IndexDescription index) => $"fulltext_{index.Id}";

    static IEnumerable<string> Columns(IndexDescription index) => index.Keys.Select((_, column) => $"c{column}");

    static IEnumerable<long> Ids(IdSet set)
    {
        var cursor = set.Cursor();
        while (cursor.MoveNext()) yield return cursor.Current;
    }

    void Create(IndexDescription index) => FileFormat.Execute(
        connection,
        $"CREATE VIRTUAL TABLE {Name(index)} USING fts5({string.Join(", ", Columns(index))}, content='', "
        + "contentless_delete=1, tokenize='unicode61 remove_diacritics 2')");

    void Update(IGraphReader reader, IndexDescription index, IdSet changed)
    {
        var delete = Statement($"DELETE FROM {Name(index)} WHERE rowid = ?");
        foreach (var id in Ids(changed)) delete.Bind(1, id).Run();
        Put(reader, index, Ids(changed));
    }

    void Put(IGraphReader reader, IndexDescription index, IEnumerable<long> ids)
    {
        var places = string.Concat(Enumerable.Repeat(", ?", index.Keys.Length));
        var columns = string.Join(", ", Columns(index));
        var put = Statement($"INSERT OR REPLACE INTO {Name(index)} (rowid, {columns}) VALUES (?{places})");
        var texts = new string[index.Keys.Length];
        foreach (var id in ids)
        {
            if (!FullTextDocument.Read(reader, index, id, texts)) continue;
            put.Bind(1, id);
            for (var i = 0; i < texts.Length; i++) put.Bind(2 + i, texts[i]);
            put.Run();
        }
    }

    SqlStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements[sql] = statement = new(connection, sql);
        return statement;
    }
}
