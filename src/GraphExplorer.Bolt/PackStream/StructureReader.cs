using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Reads the structures that values may hold (Bolt, "Structure semantics"), once their header has been read.
/// </summary>
static class StructureReader
{
    const long NanosOfDayMax = 86_399_999_999_999;
    const int OffsetSecondsMax = 18 * 3600;

    public static object Read(ref PackStreamReader reader, byte tag, int fields) => tag switch
    {
        StructureTag.Date => ReadDate(ref reader, fields),
        StructureTag.Time => ReadTime(ref reader, fields),
        StructureTag.LocalTime => ReadLocalTime(ref reader, fields),
        StructureTag.LocalDateTime => ReadLocalDateTime(ref reader, fields),
        StructureTag.Duration => ReadDuration(ref reader, fields),
        StructureTag.Point2D => ReadPoint2D(ref reader, fields),
        StructureTag.Point3D => ReadPoint3D(ref reader, fields),
        StructureTag.DateTime when reader.Form.UtcDateTimes => ReadDateTime(ref reader, fields),
        StructureTag.DateTimeZoneId when reader.Form.UtcDateTimes => ReadZonedDateTime(ref reader, fields),
        StructureTag.LegacyDateTime when !reader.Form.UtcDateTimes => ReadLegacyDateTime(ref reader, fields),
        StructureTag.LegacyDateTimeZoneId when !reader.Form.UtcDateTimes => ReadLegacyZonedDateTime(ref reader, fields),
        _ when reader.Form.GraphTypes => ReadGraph(ref reader, tag, fields),
        _ => throw Unknown(tag),
    };

    static object ReadGraph(ref PackStreamReader reader, byte tag, int fields)
    {
        var withIds = reader.Form.ElementIds;
        switch (tag)
        {
            case StructureTag.Node:
                Demand(fields, withIds ? 4 : 3, "Node");
                return NodeFields(ref reader);
            case StructureTag.Relationship:
                Demand(fields, withIds ? 8 : 5, "Relationship");
                return RelationshipFields(ref reader);
            case StructureTag.UnboundRelationship:
                Demand(fields, withIds ? 4 : 3, "UnboundRelationship");
                return UnboundFields(ref reader);
            case StructureTag.Path:
                Demand(fields, 3, "Path");
                return PathFields(ref reader);
            default:
                throw Unknown(tag);
        }
    }

    static BoltNode NodeFields(ref PackStreamReader reader)
    {
        var id = Integer(ref reader);
        reader.NextEntry();
        var labels = reader.ReadStrings();
        reader.NextEntry();
        var properties = reader.ReadMap();
        return new BoltNode(id, ElementId(ref reader, id), labels, properties);
    }

    static BoltRelationship RelationshipFields(ref PackStreamReader reader)
    {
        var (id, startId, endId) = (Integer(ref reader), Integer(ref reader), Integer(ref reader));
        var type = Text(ref reader);
        reader.NextEntry();
        var properties = reader.ReadMap();
        var elementId = ElementId(ref reader, id);
        var start = ElementId(ref reader, startId);
        var ends = new BoltEnds(startId, start, endId, ElementId(ref reader, endId));
        return new BoltRelationship(id, elementId, ends, type, properties);
    }

    static BoltUnboundRelationship UnboundFields(ref PackStreamReader reader)
    {
        var id = Integer(ref reader);
        var type = Text(ref reader);
        reader.NextEntry();
        var properties = reader.ReadMap();
        return new BoltUnboundRelationship(id, ElementId(ref reader, id), type, properties);
    }

    static BoltPath PathFields(ref PackStreamReader reader)
    {
        reader.NextEntry();
        var nodes = new BoltNode[reader.OpenList()];
        for (var i = 0; i < nodes.Length; i++)
        {
            reader.NextEntry();
            reader.OpenStructure(StructureTag.Node, reader.Form.ElementIds ? 4 : 3);
            nodes[i] = NodeFields(ref reader);
            reader.Close();
        }

        reader.Close();
        reader.NextEntry();
        var relationships = new BoltUnboundRelationship[reader.OpenList()];
        for (var i = 0; i < relationships.Length; i++)
        {
            reader.NextEntry();
            reader.OpenStructure(StructureTag.UnboundRelationship, reader.Form.ElementIds ? 4 : 3);
            relationships[i] = UnboundFields(ref reader);
            reader.Close();
        }

        reader.Close();
        reader.NextEntry();
        var steps = new long[reader.OpenList()];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = Integer(ref reader);
        reader.Close();
        return new PathWalk(nodes, relationships, steps).ToPath();
    }

    static BoltDate ReadDate(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 1, "Date");
        return new BoltDate(Integer(ref reader));
    }

    static BoltTime ReadTime(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 2, "Time");
        var nanos = Within(Integer(ref reader), 0, NanosOfDayMax, "The nanoseconds of a time");
        return new BoltTime(nanos, Offset(ref reader));
    }

    static BoltLocalTime ReadLocalTime(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 1, "LocalTime");
        return new BoltLocalTime(Within(Integer(ref reader), 0, NanosOfDayMax, "The nanoseconds of a time"));
    }

    static BoltLocalDateTime ReadLocalDateTime(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 2, "LocalDateTime");
        return new BoltLocalDateTime(Integer(ref reader), Nanos(ref reader));
    }

    static BoltDuration ReadDuration(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 4, "Duration");
        var (months, days, seconds) = (Integer(ref reader), Integer(ref reader), Integer(ref reader));
        var nanos = Within(Integer(ref reader), int.MinValue, int.MaxValue, "The nanoseconds of a duration");
        return new BoltDuration(months, days, seconds, (int)nanos);
    }

    static BoltDateTime ReadDateTime(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 3, "DateTime");
        var (seconds, nanos) = (Integer(ref reader), Nanos(ref reader));
        return new BoltDateTime(seconds, nanos, Offset(ref reader));
    }

    static BoltDateTime ReadLegacyDateTime(ref PackStreamReader reader, int fields)
    {
        var local = ReadDateTime(ref reader, fields);
        return local with { EpochSecondsUtc = unchecked(local.EpochSecondsUtc - local.OffsetSeconds) };
    }

    static BoltZonedDateTime ReadZonedDateTime(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 3, "DateTimeZoneId");
        var (seconds, nanos) = (Integer(ref reader), Nanos(ref reader));
        return new BoltZonedDateTime(seconds, nanos, Text(ref reader));
    }

    static BoltZonedDateTime ReadLegacyZonedDateTime(ref PackStreamReader reader, int fields)
    {
        var local = ReadZonedDateTime(ref reader, fields);
        return local with { EpochSecondsUtc = TimeZones.ToUtcSeconds(local.ZoneId, local.EpochSecondsUtc) };
    }

    static BoltPoint2D ReadPoint2D(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 3, "Point2D");
        return new BoltPoint2D(Srid(ref reader), Float(ref reader), Float(ref reader));
    }

    static BoltPoint3D ReadPoint3D(ref PackStreamReader reader, int fields)
    {
        Demand(fields, 4, "Point3D");
        return new BoltPoint3D(Srid(ref reader), Float(ref reader), Float(ref reader), Float(ref reader));
    }

    static long Integer(ref PackStreamReader reader)
    {
        reader.NextEntry();
        return reader.ReadInteger();
    }

    static double Float(ref PackStreamReader reader)
    {
        reader.NextEntry();
        return reader.ReadFloat();
    }

    static string Text(ref PackStreamReader reader)
    {
        reader.NextEntry();
        return reader.ReadString();
    }

    static string ElementId(ref PackStreamReader reader, long id) =>
        reader.Form.ElementIds ? Text(ref reader) : ElementIds.Of(id);

    static int Nanos(ref PackStreamReader reader) =>
        (int)Within(Integer(ref reader), 0, 999_999_999, "The nanoseconds of a date-time");

    static int Offset(ref PackStreamReader reader) =>
        (int)Within(Integer(ref reader), -OffsetSecondsMax, OffsetSecondsMax, "The offset in seconds");

    static int Srid(ref PackStreamReader reader) =>
        (int)Within(Integer(ref reader), int.MinValue, int.MaxValue, "The SRID of a point");

    static long Within(long value, long min, long max, string what) => value >= min && value <= max
        ? value
        : throw new MalformedMessageException($"{what} must be {min} to {max}, not {value}.");

    static void Demand(int fields, int wanted, string name)
    {
        if (fields != wanted)
            throw new MalformedMessageException($"A {name} has {wanted} fields, not {fields}.");
    }

    static MalformedMessageException Unknown(byte tag) =>
        new($"The structure {tag:X2} is not one that this side of the protocol version can receive.");
}
