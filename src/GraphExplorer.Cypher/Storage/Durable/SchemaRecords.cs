using System.Collections.Immutable;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Records of indexes and constraints, by their ids.</summary>
static class SchemaRecords
{
    const byte IndexRecord = 0;
    const byte ConstraintRecord = 1;

    public static ReadOnlySpan<byte> Write(RecordWriter writer, IndexDescription index)
    {
        writer.BeginSealed();
        writer.Byte(IndexRecord);
        writer.String(index.Name);
        writer.Byte((byte)index.Kind);
        writer.Byte((byte)index.Entity);
        writer.Byte((byte)(index.IsUnique ? 1 : 0));
        writer.String(index.Constraint ?? "");
        WriteNumbers(writer, index.Tokens);
        WriteNumbers(writer, index.Keys);
        writer.Seal(index.Id);
        return writer.Written;
    }

    public static ReadOnlySpan<byte> Write(RecordWriter writer, ConstraintDescription constraint)
    {
        writer.BeginSealed();
        writer.Byte(ConstraintRecord);
        writer.String(constraint.Name);
        writer.Byte((byte)constraint.Kind);
        writer.Byte((byte)constraint.Entity);
        writer.Number((ulong)constraint.Token);
        WriteNumbers(writer, constraint.Keys);
        if (constraint.Kind == ConstraintKind.Type)
            WriteNumbers(writer, [constraint.Type.Kinds, constraint.Type.ElementKinds]);
        writer.Seal(constraint.Id);
        return writer.Written;
    }

    /// <summary>The catalogue with what the record describes.</summary>
    public static SchemaCatalogue Read(SchemaCatalogue schema, int id, ReadOnlySpan<byte> record)
    {
        var reader = RecordReader.OpenSealed(record, id, new());
        return reader.Byte() switch
        {
            IndexRecord => schema.With(ReadIndex(id, ref reader)),
            ConstraintRecord => schema.With(ReadConstraint(id, ref reader)),
            _ => throw new RecordException("is neither an index nor a constraint"),
        };
    }

    static IndexDescription ReadIndex(int id, ref RecordReader reader)
    {
        var name = reader.String();
        var (kind, entity) = ((IndexKind)reader.Byte(), (EntityKind)reader.Byte());
        var isUnique = reader.Byte() != 0;
        var constraint = reader.String();
        var tokens = ReadNumbers(ref reader);
        return new(name, kind, entity, tokens, ReadNumbers(ref reader))
        {
            Id = id, IsUnique = isUnique, Constraint = constraint.Length == 0 ? null : constraint,
        };
    }

    static ConstraintDescription ReadConstraint(int id, ref RecordReader reader)
    {
        var name = reader.String();
        var (kind, entity) = ((ConstraintKind)reader.Byte(), (EntityKind)reader.Byte());
        var token = reader.Id();
        var keys = ReadNumbers(ref reader);
        var type = kind == ConstraintKind.Type ? ReadNumbers(ref reader) : [0, 0];
        return new(name, kind, entity, token, keys) { Id = id, Type = new(type[0], type[1]) };
    }

    static void WriteNumbers(RecordWriter writer, ImmutableArray<int> numbers)
    {
        writer.Number((ulong)numbers.Length);
        foreach (var number in numbers) writer.Number((ulong)number);
    }

    static ImmutableArray<int> ReadNumbers(ref RecordReader reader)
    {
        var numbers = new int[reader.Count()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.Id();
        return [.. numbers];
    }
}
