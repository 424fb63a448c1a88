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
            foreach (var value in cursor.Current) values.Write(writer, value);
        }
        catch (CypherException error)
        {
            throw Failures.Of(error);
        }
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
