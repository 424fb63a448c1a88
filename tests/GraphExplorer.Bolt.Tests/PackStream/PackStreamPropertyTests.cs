using System.Buffers;
using CsCheck;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.Tests.PackStream;

public class PackStreamPropertyTests
{
    static readonly StructureForm Form = new(ElementIds: true, UtcDateTimes: true, GraphTypes: true);
    static readonly PackStreamLimits Limits = new(int.MaxValue, int.MaxValue, 64);

    static readonly Gen<string> Text = Gen.String[Gen.Char.AlphaNumeric, 0, 20];
    static readonly Gen<int> Nanos = Gen.Int[0, 999_999_999];
    static readonly Gen<int> Offset = Gen.Int[-18 * 3600, 18 * 3600];

    static readonly Gen<object?> Leaf = Gen.OneOf<object?>(
        Gen.Const((object?)null),
        Gen.Bool.Select(flag => (object?)flag),
        Gen.Long.Select(number => (object?)number),
        Gen.Int[-200, 200].Select(number => (object?)(long)number),
        Gen.Double.Select(number => (object?)number),
        Text.Select(text => (object?)text),
        Gen.Byte.Array[0, 300].Select(bytes => (object?)bytes),
        Gen.Long.Select(days => (object?)new BoltDate(days)),
        Gen.Long[0, 86_399_999_999_999].Select(Offset, (nanos, offset) => (object?)new BoltTime(nanos, offset)),
        Gen.Long[0, 86_399_999_999_999].Select(nanos => (object?)new BoltLocalTime(nanos)),
        Gen.Long.Select(Nanos, (seconds, nanos) => (object?)new BoltLocalDateTime(seconds, nanos)),
        Gen.Long.Select(Nanos, Offset, (seconds, nanos, offset) => (object?)new BoltDateTime(seconds, nanos, offset)),
        Gen.Long.Select(Nanos, Text, (seconds, nanos, zone) => (object?)new BoltZonedDateTime(seconds, nanos, zone)),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long, Gen.Int).Select(
            t => (object?)new BoltDuration(t.Item1, t.Item2, t.Item3, t.Item4)),
        Gen.Int.Select(Gen.Double, Gen.Double, (srid, x, y) => (object?)new BoltPoint2D(srid, x, y)),
        Gen.Select(Gen.Int, Gen.Double, Gen.Double, Gen.Double).Select(
            t => (object?)new BoltPoint3D(t.Item1, t.Item2, t.Item3, t.Item4)));

    static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, self) =>
        depth > 3 ? Leaf : Gen.Frequency((4, Leaf), (1, ListOf(self)), (1, MapOf(self)), (1, Graph(self))));

    [Fact]
    public void Every_value_comes_back_as_it_went() =>
        Value.Sample(
            value =>
            {
                var reader = new PackStreamReader(Write(value), Limits, Form);
                return DeepValues.AreEqual(value, reader.ReadValue()) && reader.IsAtEnd;
            },
            iter: 1000);

    [Fact]
    public void Every_prefix_of_a_value_is_refused() =>
        Value.Sample(
            value =>
            {
                var bytes = Write(value);
                for (var length = 0; length < Math.Min(bytes.Length, 300); length++)
                    AssertMalformed(bytes.AsSpan(0, length));
            },
            iter: 100);

    [Fact]
    public void A_damaged_value_is_refused_or_read_as_another_one() =>
        Gen.Select(Value, Gen.Int, Gen.Byte).Sample(
            (value, place, damage) =>
            {
                var bytes = Write(value);
                bytes[(int)((uint)place % bytes.Length)] = damage;
                TryRead(bytes, Limits);
            },
            iter: 1000);

    [Fact]
    public void Bytes_at_random_take_no_more_memory_than_their_length_allows() =>
        Gen.Byte.Array[0, 400].Sample(AssertModest, iter: 1000);

    [Theory]
    [InlineData("91 01")]
    [InlineData("91 90")]
    [InlineData("A1 80 C0")]
    [InlineData("A2 80 C0 81 61 C0")]
    [InlineData("A1 82 61 62 C0")]
    [InlineData("81 61")]
    [InlineData("82 61 61")]
    [InlineData("C8 80")]
    [InlineData("C9 04 00")]
    [InlineData("C1 00 00 00 00 00 00 00 00")]
    [InlineData("B1 44 00")]
    [InlineData("B2 64 00 00")]
    [InlineData("CC 00")]
    [InlineData("B4 4E 01 90 A0 80")]
    public void The_costliest_values_for_their_bytes_take_no_more_memory_than_their_length_allows(string value) =>
        AssertModest(Hex.Parse($"D5 4E 20 repeat({value}, 20000)"));

    /// <summary>
    /// Reads, and checks that no more than 24 bytes of memory are taken for each byte that came, and a little for the
    /// exception.
    /// </summary>
    static void AssertModest(byte[] bytes)
    {
        TryRead(bytes, Limits);
        var before = GC.GetAllocatedBytesForCurrentThread();
        TryRead(bytes, Limits);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken <= 24L * bytes.Length + 4096, $"{taken} bytes were taken for {bytes.Length} bytes.");
    }

    static void AssertMalformed(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes, Limits, Form);
        try
        {
            reader.ReadValue();
        }
        catch (MalformedMessageException)
        {
            return;
        }

        Assert.Fail("A part of a value was read as a whole one.");
    }

    static void TryRead(ReadOnlySpan<byte> bytes, PackStreamLimits limits)
    {
        var reader = new PackStreamReader(bytes, limits, Form);
        try
        {
            reader.ReadValue();
        }
        catch (MalformedMessageException)
        {
            // The only way to refuse.
        }
    }

    static byte[] Write(object? value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new PackStreamWriter(bytes, Form).WriteValue(value);
        return bytes.WrittenSpan.ToArray();
    }

    static Gen<object?> ListOf(Gen<object?> entry) => entry.Array[0, 8].Select(list => (object?)list);

    static Gen<IReadOnlyDictionary<string, object?>> Entries(Gen<object?> entry) =>
        Gen.Dictionary(Text, entry)[0, 10].Select(map => (IReadOnlyDictionary<string, object?>)map);

    static Gen<object?> MapOf(Gen<object?> entry) => Entries(entry).Select(map => (object?)map);

    static Gen<object?> Graph(Gen<object?> entry)
    {
        var node = Gen.Select(Gen.Long, Text, Text.Array[0, 3], Entries(entry))
            .Select(t => new BoltNode(t.Item1, t.Item2, t.Item3, t.Item4));
        var unbound = Gen.Select(Gen.Long, Text, Text, Entries(entry))
            .Select(t => new BoltUnboundRelationship(t.Item1, t.Item2, t.Item3, t.Item4));
        return Gen.OneOf<object?>(
            node.Select(value => (object?)value),
            unbound.Select(value => (object?)value),
            Gen.Select(unbound, node, node).Select(t => (object?)Bind(t.Item1, t.Item2, t.Item3)),
            Gen.Select(node.Array[1, 5], unbound, Gen.Bool.Array[5]).Select(
                t => (object?)Walk(t.Item1, t.Item2, t.Item3)));
    }

    static BoltRelationship Bind(BoltUnboundRelationship relationship, BoltNode start, BoltNode end) => new(
        relationship.Id,
        relationship.ElementId,
        new BoltEnds(start.Id, start.ElementId, end.Id, end.ElementId),
        relationship.Type,
        relationship.Properties);

    /// <summary>
    /// A path over the nodes, each step in either direction; ids are made distinct so that equal ones cannot contradict
    /// each other.
    /// </summary>
    static BoltPath Walk(BoltNode[] nodes, BoltUnboundRelationship relationship, bool[] forward)
    {
        var distinct = nodes.Select((node, i) => node with { Id = i }).ToArray();
        var steps = distinct.Skip(1).Select((node, i) => forward[i]
            ? Bind(relationship with { Id = i }, distinct[i], node)
            : Bind(relationship with { Id = i }, node, distinct[i]));
        return new BoltPath(distinct, [.. steps]);
    }
}
