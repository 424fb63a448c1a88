using System.Buffers;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Values;

namespace GraphExplorer.Bolt.Tests.PackStream;

public class PackStreamTests
{
    static readonly StructureForm Form = new(ElementIds: true, UtcDateTimes: true, GraphTypes: true);
    static readonly StructureForm OldForm = new(ElementIds: false, UtcDateTimes: false, GraphTypes: true);
    static readonly PackStreamLimits Limits = new(1_000_000, 1000, 8);

    public static TheoryData<string, string> Samples => Rows("packstream.txt");

    public static TheoryData<string, string> Malformed => Rows("packstream-malformed.txt");

    public static TheoryData<object, string> Structures => new()
    {
        { new BoltDate(-1), "B1 44 FF" },
        { new BoltTime(1, -3600), "B2 54 01 C9 F1 F0" },
        { new BoltLocalTime(86_399_999_999_999), "B1 74 CB 00 00 4E 94 91 4E FF FF" },
        { new BoltLocalDateTime(0, 999_999_999), "B2 64 00 CA 3B 9A C9 FF" },
        { new BoltDateTime(4500, 42, 3600), "B3 49 C9 11 94 2A C9 0E 10" },
        { new BoltZonedDateTime(4500, 42, "Europe/Paris"), "B3 69 C9 11 94 2A 8C 45 75 72 6F 70 65 2F 50 61 72 69 73" },
        { new BoltDuration(1, -2, 3, -4), "B4 45 01 FE 03 FC" },
        { new BoltPoint2D(7203, 1, 2), "B3 58 C9 1C 23 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00" },
        { new BoltPoint3D(0, 0, 0, 1), "B4 59 00 repeat(C1 00 00 00 00 00 00 00 00, 2) C1 3F F0 00 00 00 00 00 00" },
        { new BoltNode(3, "e3", ["A"], Map()), "B4 4E 03 91 81 41 A0 82 65 33" },
        {
            new BoltRelationship(11, "b", new BoltEnds(2, "d", 3, "g"), "K", Map()),
            "B8 52 0B 02 03 81 4B A0 81 62 81 64 81 67"
        },
        { new BoltUnboundRelationship(17, "f", "K", Map()), "B4 72 11 81 4B A0 81 66" },
        { new byte[] { 1, 2, 3 }, "CC 03 01 02 03" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_value_has_the_bytes_of_the_specification(string value, string bytes)
    {
        var expected = Hex.Parse(bytes);
        var parsed = Notation.Parse(value);
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(Write(parsed, Form)));
        Assert.Equal(Notation.Show(parsed), Notation.Show(Read(expected, Limits, Form)));
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void A_structure_has_the_bytes_of_the_specification(object value, string bytes)
    {
        var expected = Hex.Parse(bytes);
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(Write(value, Form)));
        Assert.True(DeepValues.AreEqual(value, Read(expected, Limits, Form)));
    }

    [Theory]
    [InlineData(255, "D0 FF")]
    [InlineData(256, "D1 01 00")]
    [InlineData(65_535, "D1 FF FF")]
    [InlineData(65_536, "D2 00 01 00 00")]
    public void A_string_takes_the_shortest_header(int length, string header)
    {
        var text = new string('x', length);
        var bytes = Write(text, Form);
        var expected = Hex.Parse(header);
        Assert.Equal(expected, bytes[..expected.Length]);
        Assert.Equal(text, Read(bytes, Limits, Form));
    }

    [Theory]
    [InlineData(255, "D4 FF", "D8 FF", "CC FF")]
    [InlineData(256, "D5 01 00", "D9 01 00", "CD 01 00")]
    [InlineData(65_536, "D6 00 01 00 00", "DA 00 01 00 00", "CE 00 01 00 00")]
    public void Lists_maps_and_bytes_take_the_shortest_header(int count, string list, string map, string bytes)
    {
        var limits = new PackStreamLimits(int.MaxValue, 1_000_000, 8);
        Check(Enumerable.Repeat((object?)1L, count).ToList(), list);
        Check(Enumerable.Range(0, count).ToDictionary(i => $"k{i}", _ => (object?)null), map);
        Check(new byte[count], bytes);

        void Check(object value, string header)
        {
            var written = Write(value, Form);
            var expected = Hex.Parse(header);
            Assert.Equal(expected, written[..expected.Length]);
            Assert.True(DeepValues.AreEqual(value, Read(written, limits, Form)));
        }
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_malformed_is_refused_with_a_reason(string bytes, string reason)
    {
        var exception = Assert.Throws<MalformedMessageException>(() => { Read(Hex.Parse(bytes), Limits, Form); });
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_the_message_cannot_hold_takes_no_memory()
    {
        const long ExceptionBytesMax = 32 * 1024;
        var claims = CaseFiles.Rows("packstream-malformed.txt")
            .Where(row => row[1].StartsWith("claims", StringComparison.Ordinal)).Select(row => Hex.Parse(row[0])).ToList();
        Assert.True(claims.Count > 10);
        foreach (var bytes in claims)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<MalformedMessageException>(() => { Read(bytes, Limits, Form); });
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, ExceptionBytesMax);
        }
    }

    [Fact]
    public void A_longer_header_than_needed_is_read_all_the_same()
    {
        Assert.Equal(1L, Read(Hex.Parse("CB 00 00 00 00 00 00 00 01"), Limits, Form));
        Assert.Equal("a", Read(Hex.Parse("D2 00 00 00 01 61"), Limits, Form));
        Assert.Equal("[1]", Notation.Show(Read(Hex.Parse("D6 00 00 00 01 01"), Limits, Form)));
        Assert.Equal("""{"a": 1}""", Notation.Show(Read(Hex.Parse("DA 00 00 00 01 81 61 01"), Limits, Form)));
    }

    [Fact]
    public void Before_Bolt_5_graph_values_have_no_element_ids_and_the_reader_makes_them()
    {
        var node = new BoltNode(3, "e3", ["A"], Map());
        var bytes = Write(node, OldForm);
        Assert.Equal("B34E03918141A0", Convert.ToHexString(bytes));
        Assert.True(DeepValues.AreEqual(node with { ElementId = "3" }, Read(bytes, Limits, OldForm)));

        var relationship = new BoltRelationship(11, "b", new BoltEnds(2, "d", 3, "g"), "K", Map());
        bytes = Write(relationship, OldForm);
        Assert.Equal("B5520B0203814BA0", Convert.ToHexString(bytes));
        Assert.True(DeepValues.AreEqual(
            relationship with { ElementId = "11", Ends = BoltEnds.Of(2, 3) }, Read(bytes, Limits, OldForm)));
    }

    [Fact]
    public void Before_Bolt_5_date_times_count_local_seconds()
    {
        Assert.Equal("B346C91FA42AC90E10", Convert.ToHexString(Write(new BoltDateTime(4500, 42, 3600), OldForm)));
        var zoned = new BoltZonedDateTime(4500, 42, "Europe/Paris");
        var bytes = Write(zoned, OldForm);
        Assert.Equal("B366C91FA42A8C4575726F70652F5061726973", Convert.ToHexString(bytes));
        Assert.Equal(zoned, Read(bytes, Limits, OldForm));
    }

    [Theory]
    [InlineData(1_667_091_600 - 7200 + 1800)] // 01:30 before the clock of Berlin went back on 2022-10-30
    [InlineData(1_667_091_600 + 3600)] // after it
    [InlineData(1_648_342_800 - 1)] // the second before it went forward on 2022-03-27
    [InlineData(1_648_342_800)] // the second after
    [InlineData(-4_000_000_000)]
    public void A_local_time_near_a_change_of_the_clock_comes_back_as_the_same_instant(long seconds)
    {
        var zoned = new BoltZonedDateTime(seconds, 0, "Europe/Berlin");
        Assert.Equal(zoned, Read(Write(zoned, OldForm), Limits, OldForm));
    }

    [Theory]
    [InlineData("Nowhere/Land")]
    [InlineData("../../../etc/localtime")]
    [InlineData("/dev/zero")]
    [InlineData("")]
    public void A_time_zone_that_is_none_is_refused(string zone)
    {
        var bytes = Notation.Structure(0x66, [0L, 0L, zone], OldForm);
        Assert.Throws<MalformedMessageException>(() => { Read(bytes, Limits, OldForm); });
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 501)]
    public void Limits_have_limits(int messageBytes, int elements, int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PackStreamLimits(messageBytes, elements, depth));

    [Fact]
    public void A_path_travels_as_distinct_nodes_and_a_walk()
    {
        var (a, b, c) = (Node(42), Node(69), Node(1));
        var first = new BoltRelationship(1000, "r0", Ends(a, b), "T", Map());
        var second = new BoltRelationship(1001, "r1", Ends(c, a), "T", Map());
        var back = new BoltRelationship(1002, "r2", Ends(b, a), "T", Map());
        var path = new BoltPath([a, b, a, c], [first, back, second]);
        var walk = PathWalk.Of(path);
        Assert.Equal([a, b, c], walk.Nodes);
        Assert.Equal([1000L, 1002, 1001], walk.Relationships.Select(relationship => relationship.Id));
        Assert.Equal([1L, 1, 2, 0, -3, 2], walk.Steps);
        Assert.True(DeepValues.AreEqual(path, Read(Write(path, Form), Limits, Form)));
    }

    [Fact]
    public void The_path_of_the_specification_reads_as_drawn_there()
    {
        var walk = new PathWalk(
            [Node(42), Node(69), Node(1)],
            [new BoltUnboundRelationship(1000, "r0", "T", Map()), new BoltUnboundRelationship(1001, "r1", "T", Map())],
            [1, 1, -1, 0, -2, 2]);
        var path = walk.ToPath();
        Assert.Equal([42L, 69, 42, 1], path.Nodes.Select(node => node.Id));
        Assert.Equal(
            [(1000L, 42L, 69L), (1000, 42, 69), (1001, 1, 42)],
            path.Relationships.Select(r => (r.Id, r.StartId, r.EndId)));
    }

    [Fact]
    public void A_path_whose_relationship_stands_between_two_pairs_of_nodes_is_refused()
    {
        var walk = new PathWalk(
            [Node(42), Node(69), Node(1)], [new BoltUnboundRelationship(1000, "r0", "T", Map())], [1, 1, 1, 2]);
        Assert.Throws<MalformedMessageException>(() => walk.ToPath());
    }

    [Fact]
    public void A_client_must_not_send_graph_values()
    {
        var bytes = Write(Node(1), Form);
        Assert.Throws<MalformedMessageException>(() => { Read(bytes, Limits, Form with { GraphTypes = false }); });
    }

    [Fact]
    public void A_value_that_cannot_travel_is_named()
    {
        Assert.Contains(
            "Uri",
            Assert.Throws<ArgumentException>(() => Write(new Uri("about:blank"), Form)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Decimal", Assert.Throws<ArgumentException>(() => Write(1m, Form)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Write(new Dictionary<int, string> { [1] = "a" }, Form));
        Assert.Throws<ArgumentException>(() => Write(new BoltPath([], []), Form));
        Assert.Throws<ArgumentException>(() => Write(new BoltZonedDateTime(0, 0, "Nowhere/Land"), OldForm));
    }

    [Fact]
    public void A_value_that_contains_itself_is_refused()
    {
        var list = new List<object?>();
        list.Add(list);
        Assert.Contains(
            "contains itself",
            Assert.Throws<ArgumentException>(() => Write(list, Form)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_and_collections_travel_as_their_nearest_kin()
    {
        Assert.Equal("93010203", Convert.ToHexString(Write(new[] { 1L, 2, 3 }, Form)));
        Assert.Equal("93010203", Convert.ToHexString(Write(new List<int> { 1, 2, 3 }, Form)));
        Assert.Equal("A1816101", Convert.ToHexString(Write(new Dictionary<string, int> { ["a"] = 1 }, Form)));
        Assert.Equal(
            "94010203C13FF0000000000000", Convert.ToHexString(Write(new object[] { (byte)1, (short)2, 3u, 1f }, Form)));
        Assert.Equal("918161", Convert.ToHexString(Write(new[] { "a" }, Form)));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("83EFBFBD", Convert.ToHexString(Write("\ud83d", Form)));

    [Fact]
    public void A_list_that_writes_its_own_entries_looks_like_any_other() =>
        Assert.Equal("9303918161C2", Convert.ToHexString(Write(new WiredSample(), Form)));

    [Fact]
    public void Keys_that_share_a_place_among_the_kept_ones_stay_apart()
    {
        // "aba" and "aca" agree in length, first and last byte; "\u00e9" is not ASCII and comes twice.
        object?[] maps = [.. ((string[])["aba", "aca", "aba", "\u00e9", "\u00e9", ""]).Select(Holding)];
        Assert.Equal(Notation.Show(maps), Notation.Show(Read(Write(maps, Form), Limits, Form)));
    }

    static byte[] Write(object? value, StructureForm form)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new PackStreamWriter(bytes, form).WriteValue(value);
        return bytes.WrittenSpan.ToArray();
    }

    static object? Read(byte[] bytes, PackStreamLimits limits, StructureForm form)
    {
        var reader = new PackStreamReader(bytes, limits, form);
        var value = reader.ReadValue();
        Assert.True(reader.IsAtEnd);
        return value;
    }

    static BoltNode Node(long id) => new(id, $"n{id}", [], Map());

    static BoltEnds Ends(BoltNode start, BoltNode end) => new(start.Id, start.ElementId, end.Id, end.ElementId);

    static Dictionary<string, object?> Map() => [];

    static object Holding(string key, int index) => new Dictionary<string, object?> { [key] = (long)index };

    static TheoryData<string, string> Rows(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseFiles.Rows(file))
            data.Add(row[0], row[1]);
        return data;
    }
}
