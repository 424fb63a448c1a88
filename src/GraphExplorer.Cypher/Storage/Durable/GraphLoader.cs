using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Reads a whole file into memory: records into pages in the order of their ids, then what follows from them
/// (<see cref="GraphCompletion"/>).
/// </summary>
sealed class GraphLoader(Tokens tokens, StoreMeta meta, long epoch)
{
    readonly StringPool _strings = new();

    readonly GraphState _state = new()
    {
        LabelSets = new(),
        NodePages = new(epoch),
        RelationshipPages = new(epoch),
        Nodes = new(epoch),
        Relationships = new(epoch),
        ByLabel = new(epoch),
        ByType = new(epoch),
        Counts = new(epoch),
        Trees = new(epoch),
        NextNode = meta.NextNode,
        NextRelationship = meta.NextRelationship,
    };

    /// <summary>
    /// Takes the place and the kind of each damage, after which reading goes on; null to stop at the first.
    /// </summary>
    public Action<string, string>? Damage { get; init; }

    /// <exception cref="RecordException">A record is not what was written; the message names it.</exception>
    public GraphState Load(SqliteConnection connection)
    {
        var schema = new SchemaCatalogue(meta.SchemaVersion, meta.SchemaNextId, [], []);
        Read(connection, "token", (id, record) => TokenRecords.Read(tokens, id, record));
        Read(connection, "schema_item", (id, record) => schema = SchemaRecords.Read(schema, (int)id, record));
        _state.Schema = new(meta.SchemaVersion, meta.SchemaNextId, schema.Indexes, schema.Constraints);
        Read(connection, "node", ReadNode);
        Read(connection, "relationship", ReadRelationship);
        CheckCount("node", meta.Nodes, _state.Nodes.Count);
        CheckCount("relationship", meta.Relationships, _state.Relationships.Count);
        GraphCompletion.Complete(_state, epoch);
        return _state;
    }

    void Read(SqliteConnection connection, string table, RecordAction read)
    {
        using var rows = new SqlStatement(connection, $"SELECT id, data FROM {table} ORDER BY id");
        while (Step(rows, table))
        {
            var id = rows.Integer(0);
            try
            {
                read(id, rows.Blob(1));
            }
            catch (RecordException exception)
            {
                Report($"{table} {id}", exception.Message);
            }
        }
    }

    /// <summary>Of a damaged table SQLite may give only the rows before the damage.</summary>
    bool Step(SqlStatement rows, string table)
    {
        try
        {
            return rows.Step();
        }
        catch (SqliteException exception) when (Damage is not null)
        {
            Report(table, exception.Message);
            return false;
        }
    }

    void CheckCount(string table, int expected, int count)
    {
        if (count != expected) Report(table, $"has {count} records where the store counts {expected}");
    }

    void Report(string place, string message)
    {
        if (Damage is null) throw new RecordException($"{place} {message}");
        Damage(place, message);
    }

    void ReadNode(long id, ReadOnlySpan<byte> record)
    {
        if ((ulong)id >= (ulong)meta.NextNode) throw new RecordException("has an id that was never given");
        var reader = RecordReader.OpenSealed(record, id, _strings);
        var (node, slot) = ((int)id, (int)id & NodePage.SlotMask);
        var set = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            var label = Token(ref reader, tokens.Labels);
            set = _state.LabelSets.With(set, label);
            if (_state.ByLabel[label] is null) _state.ByLabel.Set(label, new(epoch));
            _state.ByLabel[label]!.Add(node);
        }
        var page = _state.NodePages.Writable(node >> NodePage.SlotBitCount);
        page.SetLabelSet(slot, set);
        ReadProperties(ref reader, ref page.Properties, slot);
        _state.Nodes.Add(node);
    }

    void ReadRelationship(long id, ReadOnlySpan<byte> record)
    {
        if ((ulong)id >= (ulong)meta.NextRelationship) throw new RecordException("has an id that was never given");
        var reader = RecordReader.OpenSealed(record, id, _strings);
        var type = Token(ref reader, tokens.Types);
        var (start, end) = (reader.Id(), reader.Id());
        if (!_state.Nodes.Contains(start)) throw new RecordException($"starts at node {start}, which is not there");
        if (!_state.Nodes.Contains(end)) throw new RecordException($"ends at node {end}, which is not there");
        var (relationship, slot) = ((int)id, (int)id & NodePage.SlotMask);
        var page = _state.RelationshipPages.Writable(relationship >> NodePage.SlotBitCount);
        page.Set(slot, type, start, end);
        ReadProperties(ref reader, ref page.Properties, slot);
        _state.Relationships.Add(relationship);
        if (_state.ByType[type] is null) _state.ByType.Set(type, new(epoch));
        _state.ByType[type]!.Add(relationship);
        if (start == end) _state.Loops++;
    }

    void ReadProperties(ref RecordReader reader, ref ColumnSet columns, int slot)
    {
        while (!reader.AtEnd)
        {
            var key = Token(ref reader, tokens.Keys);
            columns.Set(epoch, slot, key, reader.Value());
        }
    }

    static int Token(ref RecordReader reader, TokenTable table)
    {
        var token = reader.Id();
        return token < table.Count ? token : throw new RecordException($"uses name {token}, which is not there");
    }
}

/// <summary>Takes the id and the bytes of a record.</summary>
delegate void RecordAction(long id, ReadOnlySpan<byte> record);
