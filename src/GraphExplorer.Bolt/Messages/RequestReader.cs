using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Messages;

/// <summary>
/// Reads requests as one protocol version has them. A message of another version is as unknown as any other tag.
/// </summary>
sealed class RequestReader(BoltVersion version)
{
    /// <summary>Structures of parameters; changes once, when HELLO of 4.4 asks for UTC.</summary>
    public StructureForm Form { get; set; } = version.Form(utcPatch: false, graphTypes: false);

    /// <summary>Reads one whole message. Throws <see cref="MalformedMessageException"/>.</summary>
    public BoltRequest Read(ReadOnlySpan<byte> message, PackStreamLimits limits)
    {
        var reader = new PackStreamReader(message, limits, Form);
        var (tag, fields) = reader.ReadMessageHeader();
        var request = ReadFields(ref reader, tag, fields);
        return reader.IsAtEnd
            ? request
            : throw new MalformedMessageException($"{request.Name} is followed by bytes that belong to nothing.");
    }

    BoltRequest ReadFields(ref PackStreamReader reader, byte tag, int fields)
    {
        var wanted = FieldsOf(tag)
            ?? throw new MalformedMessageException($"The message {tag:X2} is not one of Bolt {version}.");
        if (fields != wanted)
            throw new MalformedMessageException($"The message {tag:X2} has {wanted} fields, not {fields}.");
        return tag switch
        {
            MessageTag.Hello => new HelloRequest(reader.ReadMap()),
            MessageTag.Logon => new LogonRequest(reader.ReadMap()),
            MessageTag.Run => ReadRun(ref reader),
            MessageTag.Begin => new BeginRequest(SettingsCodec.Read(reader.ReadMap())),
            MessageTag.Pull => ReadPull(reader.ReadMap()),
            MessageTag.Discard => ReadDiscard(reader.ReadMap()),
            MessageTag.Route => ReadRoute(ref reader),
            MessageTag.Telemetry => new TelemetryRequest(reader.ReadInteger()),
            MessageTag.Logoff => new LogoffRequest(),
            MessageTag.Goodbye => new GoodbyeRequest(),
            MessageTag.Reset => new ResetRequest(),
            MessageTag.Commit => new CommitRequest(),
            _ => new RollbackRequest(),
        };
    }

    int? FieldsOf(byte tag) => tag switch
    {
        MessageTag.Goodbye or MessageTag.Reset or MessageTag.Commit or MessageTag.Rollback => 0,
        MessageTag.Hello or MessageTag.Begin or MessageTag.Pull or MessageTag.Discard => 1,
        MessageTag.Run or MessageTag.Route => 3,
        MessageTag.Logon when version.HasLogon => 1,
        MessageTag.Logoff when version.HasLogon => 0,
        MessageTag.Telemetry when version.HasTelemetry => 1,
        _ => null,
    };

    static RunRequest ReadRun(ref PackStreamReader reader)
    {
        var (query, parameters) = (reader.ReadString(), reader.ReadMap());
        return new RunRequest(query, parameters, SettingsCodec.Read(reader.ReadMap()));
    }

    static RouteRequest ReadRoute(ref PackStreamReader reader)
    {
        var (context, bookmarks) = (reader.ReadMap(), reader.ReadStrings());
        // The specification shows null here for a client that names no database.
        var extra = reader.ReadValue() switch
        {
            null => SettingsCodec.Nothing,
            IReadOnlyDictionary<string, object?> map => map,
            _ => throw new MalformedMessageException("The last field of ROUTE must be a map."),
        };
        return new RouteRequest(context, bookmarks, extra.Text("db"), extra.Text("imp_user"));
    }

    static PullRequest ReadPull(IReadOnlyDictionary<string, object?> extra) =>
        new(ReadCount(extra), ReadResultId(extra));

    static DiscardRequest ReadDiscard(IReadOnlyDictionary<string, object?> extra) =>
        new(ReadCount(extra), ReadResultId(extra));

    static long ReadCount(IReadOnlyDictionary<string, object?> extra) => extra.Integer("n") switch
    {
        null => throw new MalformedMessageException("'n' is missing: say how many records, or -1 for all."),
        -1 or > 0 => extra.Integer("n")!.Value,
        var count => throw new MalformedMessageException($"'n' must be -1 or a positive number, not {count}."),
    };

    static long ReadResultId(IReadOnlyDictionary<string, object?> extra) => extra.Integer("qid") switch
    {
        null => -1,
        >= -1 and var id => id,
        var id => throw new MalformedMessageException($"'qid' must be -1 or the number of a result, not {id}."),
    };
}
