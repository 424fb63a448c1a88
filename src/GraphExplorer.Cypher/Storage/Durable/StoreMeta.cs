namespace GraphExplorer.Cypher.Storage;

/// <summary>The one record about the store as a whole. It is written with every commit.</summary>
sealed record StoreMeta(Guid Store)
{
    /// <summary>The key of the record in its table.</summary>
    public const int Key = 1;

    /// <summary>Number of the last commit.</summary>
    public long Version { get; init; }

    public int NextNode { get; init; }

    public int NextRelationship { get; init; }

    /// <summary>How many nodes the file has, to notice a lost record.</summary>
    public int Nodes { get; init; }

    public int Relationships { get; init; }

    public long SchemaVersion { get; init; }

    public int SchemaNextId { get; init; } = SchemaCatalogue.Empty.NextId;

    public static StoreMeta Of(Guid store, long version, GraphState state) => new(store)
    {
        Version = version,
        NextNode = state.NextNode,
        NextRelationship = state.NextRelationship,
        Nodes = state.Nodes.Count,
        Relationships = state.Relationships.Count,
        SchemaVersion = state.Schema.Version,
        SchemaNextId = state.Schema.NextId,
    };

    public static StoreMeta Read(ReadOnlySpan<byte> record)
    {
        var reader = RecordReader.OpenSealed(record, Key, new());
        return new StoreMeta(Guid.Parse(reader.String()))
        {
            Version = reader.Signed(),
            NextNode = reader.Id(),
            NextRelationship = reader.Id(),
            Nodes = reader.Id(),
            Relationships = reader.Id(),
            SchemaVersion = reader.Signed(),
            SchemaNextId = reader.Id(),
        };
    }

    public ReadOnlySpan<byte> Write(RecordWriter writer)
    {
        writer.BeginSealed();
        writer.String(Store.ToString());
        writer.Signed(Version);
        writer.Number((ulong)NextNode);
        writer.Number((ulong)NextRelationship);
        writer.Number((ulong)Nodes);
        writer.Number((ulong)Relationships);
        writer.Signed(SchemaVersion);
        writer.Number((ulong)SchemaNextId);
        writer.Seal(Key);
        return writer.Written;
    }
}
