namespace GraphExplorer.Cypher.Storage;

/// <summary>The first byte of a value in the file. The numbers are part of the format.</summary>
enum RecordTag : byte
{
    False = 0,
    True = 1,
    Integer = 2,
    Float = 3,
    String = 4,
    String16 = 5,
    List = 6,
    Bytes = 7,
    Date = 8,
    LocalTime = 9,
    Time = 10,
    LocalDateTime = 11,
    DateTime = 12,
    Duration = 13,
    Point = 14,
}
