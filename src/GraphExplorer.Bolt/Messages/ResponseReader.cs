using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Reads responses. Throws <see cref="MalformedMessageException"/>.</summary>
static class ResponseReader
{
    public static BoltResponse Read(ReadOnlySpan<byte> message, PackStreamLimits limits, StructureForm form)
    {
        var reader = new PackStreamReader(message, limits, form);
        var (tag, fields) = reader.ReadMessageHeader();
        BoltResponse response = (tag, fields) switch
        {
            (MessageTag.Record, 1) => new RecordResponse(reader.ReadList()),
            (MessageTag.Success, 1) => new SuccessResponse(reader.ReadMap()),
            (MessageTag.Failure, 1) => new FailureResponse(FailureCodec.Read(reader.ReadMap())),
            // Old servers put an empty map into IGNORED.
            (MessageTag.Ignored, 0) => IgnoredResponse.Instance,
            (MessageTag.Ignored, 1) when reader.ReadMap() is not null => IgnoredResponse.Instance,
            _ => throw new MalformedMessageException(
                $"The server sent a message {tag:X2} with {fields} fields, which Bolt does not have."),
        };
        return reader.IsAtEnd
            ? response
            : throw new MalformedMessageException(
                "A message of the server is followed by bytes that belong to nothing.");
    }
}
