namespace GraphExplorer.Cypher.Values;

/// <summary>
/// The types that a <see cref="Value"/> can have at run time (openCypher 9, section "Values and types").
/// </summary>
public enum ValueKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Point,
    Bytes,
}
