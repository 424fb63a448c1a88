namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Records of nodes and relationships. A node: number of labels, labels, properties to the end of the record. A
/// relationship: type, start, end, properties. A property: token of its key, value.
/// </summary>
sealed class EntityRecords(IGraphReader reader)
{
    readonly RecordWriter _writer = new();
    readonly List<Property> _properties = [];

    /// <summary>The sealed record of a node; good until the next one is made.</summary>
    public ReadOnlySpan<byte> Node(long id)
    {
        _writer.BeginSealed();
        var labels = reader.Labels(id);
        _writer.Number((ulong)labels.Length);
        foreach (var label in labels) _writer.Number((ulong)label);
        _properties.Clear();
        reader.NodeProperties(id, _properties);
        return Finish(id);
    }

    /// <summary>The sealed record of a relationship; good until the next one is made.</summary>
    public ReadOnlySpan<byte> Relationship(long id)
    {
        _writer.BeginSealed();
        var ends = reader.Ends(id);
        _writer.Number((ulong)ends.Type);
        _writer.Number((ulong)ends.Start);
        _writer.Number((ulong)ends.End);
        _properties.Clear();
        reader.RelationshipProperties(id, _properties);
        return Finish(id);
    }

    ReadOnlySpan<byte> Finish(long id)
    {
        foreach (var property in _properties)
        {
            _writer.Number((ulong)property.Key);
            _writer.Value(property.Value);
        }
        _writer.Seal(id);
        return _writer.Written;
    }
}
