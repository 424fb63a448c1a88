using System.Collections;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>The list of 3, a list of "a", and false, which writes itself.</summary>
sealed class WiredSample : IWiredList
{
    static readonly object?[] Entries = [3L, new[] { "a" }, false];

    public int Count => Entries.Length;

    public object? this[int index] => Entries[index];

    public void WriteEntries(PackStreamWriter writer)
    {
        writer.WriteInteger(3);
        writer.BeginList(1);
        writer.WriteString("a");
        writer.End();
        writer.WriteBoolean(false);
    }

    public IEnumerator<object?> GetEnumerator() => Entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
