using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Reads every byte of a file that means something: SQLite's own structure, the tables' definitions, every record
/// with its checksum, ends of relationships, and the counts that the file keeps of itself.
/// </summary>
sealed class FileCheck(SqliteConnection connection)
{
    readonly List<CheckFinding> _findings = [];

    public IReadOnlyList<CheckFinding> Findings => _findings;

    /// <summary>
    /// The graph as the file has it, as far as it can be read, and the names in it; null without its first record.
    /// </summary>
    public (GraphState State, Tokens Tokens, StoreMeta Meta)? Run(CancellationToken cancellation)
    {
        CheckStructure();
        cancellation.ThrowIfCancellationRequested();
        if (ReadMeta() is not { } meta)
        {
            Add("meta 1", "is missing");
            return null;
        }
        var tokens = new Tokens();
        var state = new GraphLoader(tokens, meta, epoch: 1) { Damage = Add }.Load(connection);
        return (state, tokens, meta);
    }

    void CheckStructure()
    {
        try
        {
            using var rows = new SqlStatement(connection, "PRAGMA integrity_check");
            while (rows.Step())
                if (rows.Text(0) is var text and not "ok")
                    Add("file", text);
            foreach (var difference in FileFormat.Differences(connection)) Add("file", difference);
        }
        catch (SqliteException exception)
        {
            Add("file", exception.Message);
        }
    }

    StoreMeta? ReadMeta()
    {
        try
        {
            return StoreFile.ReadMeta(connection);
        }
        catch (Exception exception) when (exception is RecordException or SqliteException)
        {
            Add("meta 1", exception.Message);
            return null;
        }
    }

    void Add(string place, string message) => _findings.Add(new(place, message));
}
