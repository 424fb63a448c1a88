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

    /// <exception cref="RecordException">A record is not what was written; the message names it.</exception>
    public GraphState Load(SqliteConnection connection)
    {
        var schema = new SchemaCatalogue(meta.SchemaVersion, meta.SchemaNextId, [], []);
        ForEach(connection, "token", (id, record) => TokenRecords.Read(tokens, id, record));
        ForEach(connection, "schema_item", (id, record) => schema = SchemaRecords.Read(schema, (int)id, record));
        _state.Schema = new(meta.SchemaVersion, meta.SchemaNextId, schema.Indexes, schema.Constraints);
        ForEach(connection, "node", ReadNode);
        ForEach(connection, "relationship", ReadRelationship);
        if (_state.Nodes.Count != meta.Nodes || _state.Relationships.Count != meta.Relationships)
            throw new RecordException(
                $"of the store counts {meta.Nodes} nodes and {meta.Relationships} relationships, "
                + $"but the file has {_state.Nodes.Count} and {_state.Relationships.Count}");
        GraphCompletion.Complete(_state, epoch);
        return _state;
    }

    /// <summary>Gives every record of a table in the order of their ids, and says which one it was when it is wrong.</summary>
    public static void ForEach(SqliteConnection connection, string table, RecordAction read)
    {
        using var rows = new SqlStatement(connection, $"SELECT id, data FROM {table} ORDER BY id");
        while (rows.Step())
        {
            var id = rows.Integer(0);
            try
            {
                read(id, rows.Blob(1));
            }
            catch (RecordException exception)
            {
                throw new RecordException($"{table} {id} {exception.Message}");
            }
        }
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
