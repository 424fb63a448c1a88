namespace GraphExplorer.Cypher.Values;

/// <summary>Types as the manual of Neo4j names them, and as messages do.</summary>
public static class KindNames
{
    /// <summary>For instance <c>ZONED DATETIME</c>.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        ValueKind.String => "STRING",
        ValueKind.List => "LIST",
        ValueKind.Map => "MAP",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.Path => "PATH",
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        ValueKind.Duration => "DURATION",
        ValueKind.Point => "POINT",
        _ => "BYTES",
    };

    /// <summary>For instance <c>an INTEGER</c>.</summary>
    public static string WithArticle(ValueKind kind)
    {
        var name = Of(kind);
        if (kind is ValueKind.Null or ValueKind.Bytes) return name;
        return (name[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an " : "a ") + name;
    }
}
