namespace GraphExplorer.Cypher.Values.Temporal;

/// <summary>A date and a time of day without an offset.</summary>
public sealed class LocalDateTimeValue(DateValue date, LocalTimeValue time) : HeapValue(ValueKind.LocalDateTime)
{
    public DateValue Date { get; } = date;

    public LocalTimeValue Time { get; } = time;
}
