namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>A dialogue that breaks a rule: where it stands, what is sent then, and what comes of it.</summary>
/// <param name="Stage">What has been said before; see <c>malformed.txt</c>.</param>
/// <param name="Bytes">What is sent, as <see cref="Hex"/> reads it; END closes the sending half.</param>
/// <param name="Outcome">CLOSED, FAILURE with a part of its text, or REFUSED likewise.</param>
sealed record MalformedDialogue(string Name, string Stage, string Bytes, string Outcome)
{
    const string Run = "B3 10 87 52 41 4E 47 45 20 35 A2 81 61 93 01 C1 3F F0 00 00 00 00 00 00 82 62 62 81 62 B1 44 7F A1 84 6D 6F 64 65 81 72";

    /// <summary>Every request: its name, tag and a right form of its fields.</summary>
    static readonly (string Name, string Tag, string[] Fields)[] s_requests =
    [
        ("HELLO", "01", ["A1 8A 'user_agent' 81 61"]), ("RESET", "0F", []), ("RUN", "10", ["81 31", "A0", "A0"]),
        ("BEGIN", "11", ["A0"]), ("COMMIT", "12", []), ("ROLLBACK", "13", []), ("DISCARD", "2F", ["A1 81 6E FF"]),
        ("PULL", "3F", ["A1 81 6E FF"]), ("TELEMETRY", "54", ["00"]), ("ROUTE", "66", ["A0", "90", "A0"]),
        ("LOGON", "6A", ["A1 86 'scheme' 84 'none'"]), ("LOGOFF", "6B", []),
    ];

    /// <summary>What may be said at each stage (Bolt, "Server states").</summary>
    static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["handshake"] = ["HELLO"],
        ["bolt44"] = ["HELLO"],
        ["hello"] = ["LOGON"],
        ["ready"] = ["RESET", "RUN", "BEGIN", "ROUTE", "TELEMETRY", "LOGOFF"],
        ["streaming"] = ["RESET", "PULL", "DISCARD"],
        ["tx"] = ["RESET", "RUN", "COMMIT", "ROLLBACK"],
        ["txstreaming"] = ["RESET", "RUN", "PULL", "DISCARD", "ROLLBACK"],
    };

    /// <summary>All, each with bytes of its own.</summary>
    public static IReadOnlyList<MalformedDialogue> All { get; } =
    [
        .. Written().Concat(OutOfOrder()).Concat(WrongFieldCounts()).Concat(BadValues()).Concat(CutShort())
            .Concat(NoBolt()).DistinctBy(dialogue => (dialogue.Stage, string.Join(' ', dialogue.Bytes.Split(' ')))),
    ];

    static IEnumerable<MalformedDialogue> Written() =>
        CaseFiles.Rows("malformed.txt").Select(row => new MalformedDialogue(row[0], row[1], row[2], row[3]));

    static IEnumerable<MalformedDialogue> OutOfOrder() =>
        from stage in s_allowed
        from request in s_requests
        where !stage.Value.Contains(request.Name)
        select new MalformedDialogue(
            $"{request.Name} at the stage {stage.Key}", stage.Key, Message(request.Tag, request.Fields), "FAILURE ");

    static IEnumerable<MalformedDialogue> WrongFieldCounts() =>
        from request in s_requests
        from fields in (string[][])[[.. request.Fields, "A0"], request.Fields.Length > 0 ? request.Fields[1..] : ["A0", "A0"]]
        select new MalformedDialogue(
            $"{request.Name} with {fields.Length} fields", "ready", Message(request.Tag, fields), "FAILURE fields, not");

    /// <summary>Each value that PackStream does not know or hold, as a parameter that never ends.</summary>
    static IEnumerable<MalformedDialogue> BadValues() =>
        from row in CaseFiles.Rows("packstream-malformed.txt")
        let bytes = row[0].Length < 5000 && !row[0].Contains("100000", StringComparison.Ordinal) ? row[0] : "repeat(91, 60000)"
        select new MalformedDialogue($"RUN with a parameter {row[0]}", "ready", $"msg(B3 10 81 31 A1 81 61 {bytes})", "FAILURE ");

    /// <summary>An honest RUN, complete as a message, that lacks its last bytes; and one whose connection ends.</summary>
    static IEnumerable<MalformedDialogue> CutShort()
    {
        var bytes = Run.Split(' ');
        for (var length = 1; length < bytes.Length; length++)
        {
            var start = string.Join(' ', bytes[..length]);
            yield return new($"RUN of {length} bytes", "ready", $"msg({start})", "FAILURE ");
            yield return new(
                $"RUN that ends after {length} bytes", "streaming", $"00 {bytes.Length:X2} {start} END", "FAILURE ended inside a message");
        }
    }

    static IEnumerable<MalformedDialogue> NoBolt() =>
        from row in CaseFiles.Rows("handshake.txt")
        where row[1] == "CLOSED"
        select new MalformedDialogue($"{row[0]} in place of a handshake", "connect", row[0], "CLOSED");

    static string Message(string tag, string[] fields) => $"msg(B{fields.Length:X} {string.Join(' ', [tag, .. fields])})";
}
