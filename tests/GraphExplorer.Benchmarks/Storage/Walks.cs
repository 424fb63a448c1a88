using System.Diagnostics;
using GraphExplorer.Cypher.Storage;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>The reading that the queries of the peer benchmark come down to.</summary>
static class Walks
{
    const int Rounds = 20;

    public static void Measure(Snapshot reader, SyntheticGraph graph)
    {
        var random = new Random(5);
        var ids = Enumerable.Range(0, 200).Select(_ => random.Next(graph.RangeOf("Group").Count)).ToArray();
        var index = reader.Schema.FindIndex("Group_id")!;
        Repeat("q1 200 look-ups", () => ids.Sum(id => reader.SeekFirst(index, Value.Of(id))));
        Repeat("q2 hub with edges", () => Neighbourhood(reader, reader.SeekFirst(index, Value.Of(0))));
        Repeat("q7 distinct allies", () => Allies(reader));
        Repeat("q8 names scanned", () => Names(reader));
        Repeat("q9 group to event", () => Export(reader));
    }

    static void Repeat(string name, Func<long> work)
    {
        var answer = work();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (work() != answer) throw new InvalidOperationException("The answer changes.");
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine($"  {name,-20} {times[Rounds / 2],10:N3} ms ({answer:N0})");
    }

    static long Neighbourhood(Snapshot reader, long node)
    {
        var (name, start) = (reader.Tokens.Keys.Find("name"), reader.Tokens.Keys.Find("start"));
        var sum = 0L;
        var cursor = reader.Expand(node, Direction.Both, null);
        while (cursor.MoveNext())
            sum += reader.NodeProperty(cursor.Other, name).AsString().Length
                + reader.RelationshipProperty(cursor.Relationship, start).AsInteger();
        return sum;
    }

    static long Allies(Snapshot reader)
    {
        int[] types = [reader.Tokens.Types.Find("ALLIED_WITH")];
        var sum = 0L;
        var seen = new HashSet<long>();
        var groups = reader.NodesWithLabel(reader.Tokens.Labels.Find("Group"));
        while (groups.MoveNext())
        {
            seen.Clear();
            var cursor = reader.Expand(groups.Current, Direction.Both, types);
            while (cursor.MoveNext()) seen.Add(cursor.Other);
            sum += seen.Count;
        }
        return sum;
    }

    static long Names(Snapshot reader)
    {
        var name = reader.Tokens.Keys.Find("name");
        var count = 0L;
        var nodes = reader.Nodes();
        while (nodes.MoveNext())
            if (reader.NodeProperty(nodes.Current, name).AsString().Contains("zzqx", StringComparison.OrdinalIgnoreCase))
                count++;
        return count;
    }

    static long Export(Snapshot reader)
    {
        var (name, start) = (reader.Tokens.Keys.Find("name"), reader.Tokens.Keys.Find("start"));
        var confidence = reader.Tokens.Keys.Find("confidence");
        var label = reader.Tokens.Labels.Find("Event");
        var sum = 0L;
        var groups = reader.NodesWithLabel(reader.Tokens.Labels.Find("Group"));
        while (groups.MoveNext())
        {
            var cursor = reader.Expand(groups.Current, Direction.Outgoing, null);
            while (cursor.MoveNext())
            {
                if (!reader.HasLabel(cursor.Other, label)) continue;
                sum += reader.RelationshipProperty(cursor.Relationship, start).AsInteger()
                    + reader.NodeProperty(cursor.Other, name).AsString().Length
                    + (reader.RelationshipProperty(cursor.Relationship, confidence).IsNull ? 1 : 0);
            }
        }
        return sum;
    }
}
