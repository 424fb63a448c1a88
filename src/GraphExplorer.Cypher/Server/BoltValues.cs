using System.Runtime.CompilerServices;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Values;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Server;

/// <summary>Values of the engine as values of Bolt. Nodes and relationships get their labels and properties from the reader.</summary>
sealed class BoltValues(IGraphReader graph, MemoryBudget? memory = null)
{
    /// <summary>Bytes of one item of a list or map: its place, and a box for a number.</summary>
    const int ItemBytes = 32;

    /// <summary>Characters from which a text counts by its length.</summary>
    const int LongText = 1024;

    const long SecondsPerDay = 86_400;
    const long NanosPerSecond = 1_000_000_000;

    readonly List<Property> _properties = [];
    long _charged;

    public object? Of(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float => value.AsFloat(),
        ValueKind.String => value.AsString(),
        ValueKind.List => OfList(value.AsList()),
        ValueKind.Map => OfMap(value.AsMap()),
        ValueKind.Node => OfNode(value.AsNode()),
        ValueKind.Relationship => OfRelationship(value.AsRelationship()),
        ValueKind.Path => OfPath(value.AsPath()),
        ValueKind.Point => OfPoint(value.AsPoint()),
        ValueKind.Bytes => value.AsBytes().Span.ToArray(),
        _ => OfTemporal(value),
    };

    /// <summary>Writes the same that <see cref="Of"/> gives; numbers, strings, lists and maps without an object between.</summary>
    public void Write(PackStreamWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: writer.WriteNull(); break;
            case ValueKind.Boolean: writer.WriteBoolean(value.AsBoolean()); break;
            case ValueKind.Integer: writer.WriteInteger(value.AsInteger()); break;
            case ValueKind.Float: writer.WriteFloat(value.AsFloat()); break;
            case ValueKind.String: WriteText(writer, value.AsString()); break;
            case ValueKind.List: WriteList(writer, value.AsList()); break;
            case ValueKind.Map: WriteMap(writer, value.AsMap()); break;
            default: writer.WriteValue(Of(value)); break;
        }
    }

    void WriteText(PackStreamWriter writer, string text)
    {
        if (text.Length >= LongText) Charge(text.Length / ItemBytes);
        writer.WriteString(text);
    }

    void WriteList(PackStreamWriter writer, ListValue list)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Charge(list.Count);
        writer.BeginList(list.Count);
        for (var i = 0; i < list.Count; i++) Write(writer, list[i]);
        writer.End();
    }

    void WriteMap(PackStreamWriter writer, MapValue map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Charge(2 * map.Count);
        writer.BeginMap(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            writer.WriteString(map.Keys[i]);
            Write(writer, map.Values[i]);
        }
        writer.End();
    }

    /// <summary>Says that what has been made so far is not held any more.</summary>
    public void Release()
    {
        memory?.Release(_charged);
        _charged = 0;
    }

    /// <summary>
    /// A list that holds the same list many times is small in the engine, but every one of them is sent.
    /// </summary>
    void Charge(int items)
    {
        WorkMeter.Spend(items);
        var bytes = MemoryBudget.ObjectBytes + (long)ItemBytes * items;
        _charged += bytes;
        memory?.Charge(bytes);
    }

    static object OfTemporal(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                return new BoltDate(value.AsDate().EpochDay);
            case ValueKind.LocalTime:
                return new BoltLocalTime(value.AsLocalTime().NanoOfDay);
            case ValueKind.Time:
                var time = value.AsTime();
                return new BoltTime(time.NanoOfDay, time.OffsetSeconds);
            case ValueKind.LocalDateTime:
                var local = value.AsLocalDateTime();
                return new BoltLocalDateTime(
                    local.Date.EpochDay * SecondsPerDay + local.Time.NanoOfDay / NanosPerSecond, (int)(local.Time.NanoOfDay % NanosPerSecond));
            case ValueKind.DateTime:
                var instant = value.AsDateTime();
                return instant.Zone is { } zone
                    ? new BoltZonedDateTime(instant.EpochSecond, instant.NanoOfSecond, zone)
                    : new BoltDateTime(instant.EpochSecond, instant.NanoOfSecond, instant.OffsetSeconds);
            case ValueKind.Duration:
                var duration = value.AsDuration();
                return new BoltDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanos);
            default:
                throw new InvalidOperationException($"A value of the kind {value.Kind} has no form in Bolt.");
        }
    }

    object?[] OfList(ListValue list)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Charge(list.Count);
        var items = new object?[list.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Of(list[i]);
        return items;
    }

    Dictionary<string, object?> OfMap(MapValue map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Charge(2 * map.Count);
        var entries = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        for (var i = 0; i < map.Count; i++)
            entries.Add(map.Keys[i], Of(map.Values[i]));
        return entries;
    }

    BoltNode OfNode(long node)
    {
        var tokens = graph.Labels(node);
        var labels = new string[tokens.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = graph.Tokens.Labels.Name(tokens[i]);
        graph.NodeProperties(node, _properties);
        return new BoltNode(node, graph.ElementIds.OfNode(node), labels, TakeProperties());
    }

    BoltRelationship OfRelationship(long relationship)
    {
        var ends = graph.Ends(relationship);
        graph.RelationshipProperties(relationship, _properties);
        return new BoltRelationship(
            relationship,
            graph.ElementIds.OfRelationship(relationship),
            new BoltEnds(ends.Start, graph.ElementIds.OfNode(ends.Start), ends.End, graph.ElementIds.OfNode(ends.End)),
            graph.Tokens.Types.Name(ends.Type),
            TakeProperties());
    }

    BoltPath OfPath(PathValue path)
    {
        var nodes = new BoltNode[path.Nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = OfNode(path.Nodes[i]);
        var relationships = new BoltRelationship[path.Relationships.Length];
        for (var i = 0; i < relationships.Length; i++)
            relationships[i] = OfRelationship(path.Relationships[i]);
        return new BoltPath(nodes, relationships);
    }

    Dictionary<string, object?> TakeProperties()
    {
        var properties = new Dictionary<string, object?>(_properties.Count, StringComparer.Ordinal);
        foreach (var property in _properties)
            properties.Add(graph.Tokens.Keys.Name(property.Key), Of(property.Value));
        _properties.Clear();
        return properties;
    }

    static object OfPoint(PointValue point) => point.Z is { } z
        ? new BoltPoint3D(point.Srid, point.X, point.Y, z)
        : new BoltPoint2D(point.Srid, point.X, point.Y);
}
