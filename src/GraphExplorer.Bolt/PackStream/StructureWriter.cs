using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Writes graph, temporal and spatial values as the structures of Bolt.</summary>
sealed class StructureWriter(StructureForm form)
{
    /// <summary>Writes the value, or gives false when it is none of these types.</summary>
    public bool TryWrite(PackStreamWriter writer, object value)
    {
        switch (value)
        {
            case BoltNode node: WriteNode(writer, node); return true;
            case BoltRelationship relationship: WriteRelationship(writer, relationship); return true;
            case BoltUnboundRelationship relationship: WriteUnbound(writer, relationship); return true;
            case BoltPath path: WritePath(writer, path); return true;
            case BoltPoint2D point:
                WritePoint(writer, StructureTag.Point2D, point.Srid, [point.X, point.Y]);
                return true;
            case BoltPoint3D point:
                WritePoint(writer, StructureTag.Point3D, point.Srid, [point.X, point.Y, point.Z]);
                return true;
            default: return TryWriteTemporal(writer, value);
        }
    }

    bool TryWriteTemporal(PackStreamWriter writer, object value)
    {
        switch (value)
        {
            case BoltDate date: WriteIntegers(writer, StructureTag.Date, [date.EpochDays]); return true;
            case BoltTime time:
                WriteIntegers(writer, StructureTag.Time, [time.NanosOfDay, time.OffsetSeconds]);
                return true;
            case BoltLocalTime time: WriteIntegers(writer, StructureTag.LocalTime, [time.NanosOfDay]); return true;
            case BoltLocalDateTime at:
                WriteIntegers(writer, StructureTag.LocalDateTime, [at.EpochSeconds, at.Nanos]);
                return true;
            case BoltDuration span:
                WriteIntegers(writer, StructureTag.Duration, [span.Months, span.Days, span.Seconds, span.Nanos]);
                return true;
            case BoltDateTime at: WriteDateTime(writer, at); return true;
            case BoltZonedDateTime at: WriteZonedDateTime(writer, at); return true;
            default: return false;
        }
    }

    void WriteNode(PackStreamWriter writer, BoltNode node)
    {
        writer.WriteStructureHeader(StructureTag.Node, form.ElementIds ? 4 : 3);
        writer.WriteInteger(node.Id);
        writer.WriteListHeader(node.Labels.Count);
        foreach (var label in node.Labels)
            writer.WriteString(label);
        writer.WriteMap(node.Properties);
        if (form.ElementIds)
            writer.WriteString(node.ElementId);
    }

    void WriteRelationship(PackStreamWriter writer, BoltRelationship relationship)
    {
        writer.WriteStructureHeader(StructureTag.Relationship, form.ElementIds ? 8 : 5);
        writer.WriteInteger(relationship.Id);
        writer.WriteInteger(relationship.StartId);
        writer.WriteInteger(relationship.EndId);
        writer.WriteString(relationship.Type);
        writer.WriteMap(relationship.Properties);
        if (!form.ElementIds)
            return;
        writer.WriteString(relationship.ElementId);
        writer.WriteString(relationship.StartElementId);
        writer.WriteString(relationship.EndElementId);
    }

    void WriteUnbound(PackStreamWriter writer, BoltUnboundRelationship relationship)
    {
        writer.WriteStructureHeader(StructureTag.UnboundRelationship, form.ElementIds ? 4 : 3);
        writer.WriteInteger(relationship.Id);
        writer.WriteString(relationship.Type);
        writer.WriteMap(relationship.Properties);
        if (form.ElementIds)
            writer.WriteString(relationship.ElementId);
    }

    /// <summary>
    /// A path travels as its distinct nodes, its distinct relationships without ends, and the walk: for each step the
    /// number of the relationship from 1, negative against its direction, and the number of the node from 0.
    /// </summary>
    void WritePath(PackStreamWriter writer, BoltPath path)
    {
        var walk = PathWalk.Of(path);
        writer.WriteStructureHeader(StructureTag.Path, 3);
        writer.WriteListHeader(walk.Nodes.Count);
        foreach (var node in walk.Nodes)
            WriteNode(writer, node);
        writer.WriteListHeader(walk.Relationships.Count);
        foreach (var relationship in walk.Relationships)
            WriteUnbound(writer, relationship);
        writer.WriteListHeader(walk.Steps.Count);
        foreach (var step in walk.Steps)
            writer.WriteInteger(step);
    }

    void WriteDateTime(PackStreamWriter writer, BoltDateTime at)
    {
        if (form.UtcDateTimes)
            WriteIntegers(writer, StructureTag.DateTime, [at.EpochSecondsUtc, at.Nanos, at.OffsetSeconds]);
        else
            WriteIntegers(
                writer,
                StructureTag.LegacyDateTime,
                [at.EpochSecondsUtc + at.OffsetSeconds, at.Nanos, at.OffsetSeconds]);
    }

    void WriteZonedDateTime(PackStreamWriter writer, BoltZonedDateTime at)
    {
        var seconds = at.EpochSecondsUtc;
        if (!form.UtcDateTimes)
            seconds += TimeZones.OffsetSecondsAtUtc(at.ZoneId, seconds);
        writer.WriteStructureHeader(
            form.UtcDateTimes ? StructureTag.DateTimeZoneId : StructureTag.LegacyDateTimeZoneId, 3);
        writer.WriteInteger(seconds);
        writer.WriteInteger(at.Nanos);
        writer.WriteString(at.ZoneId);
    }

    static void WriteIntegers(PackStreamWriter writer, byte tag, ReadOnlySpan<long> fields)
    {
        writer.WriteStructureHeader(tag, fields.Length);
        foreach (var field in fields)
            writer.WriteInteger(field);
    }

    static void WritePoint(PackStreamWriter writer, byte tag, int srid, ReadOnlySpan<double> coordinates)
    {
        writer.WriteStructureHeader(tag, coordinates.Length + 1);
        writer.WriteInteger(srid);
        foreach (var coordinate in coordinates)
            writer.WriteFloat(coordinate);
    }
}
