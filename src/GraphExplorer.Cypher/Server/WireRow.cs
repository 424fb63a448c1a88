using System.Collections;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Server;

/// <summary>The row that a cursor is at, as a list for the wire. One object stands for all rows of a result.</summary>
sealed class WireRow(QueryCursor cursor, BoltValues values) : IWiredList
{
    public int Count => cursor.Columns.Count;

    public object? this[int index] => values.Of(cursor.Current[index]);

    public void WriteEntries(PackStreamWriter writer)
    {
        try
        {
            if (IsNested()) cursor.Within(() => Write(writer));
            else Write(writer);
        }
        catch (CypherException error)
        {
            throw Failures.Of(error);
        }
    }

    int Write(PackStreamWriter writer)
    {
        foreach (var value in cursor.Current) values.Write(writer, value);
        values.Release();
        return cursor.Current.Length;
    }

    /// <summary>Whether the row may be much larger on the wire than in memory, so that the limits have to hold there too.</summary>
    bool IsNested()
    {
        foreach (var value in cursor.Current)
            if (value.IsList || value.IsMap)
                return true;
        return false;
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
