using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Messages;

/// <summary>
/// Writes requests. Throws <see cref="ArgumentException"/> for a parameter that cannot travel, before anything is sent.
/// </summary>
static class RequestWriter
{
    public static void Write(MessageWriter writer, BoltRequest request)
    {
        switch (request)
        {
            case RunRequest run:
                var values = writer.Begin(MessageTag.Run, 3);
                values.WriteString(run.Query);
                values.WriteMap(run.Parameters);
                values.WriteMap(SettingsCodec.Write(run.Settings));
                break;
            case PullRequest pull: WriteMap(writer, MessageTag.Pull, Stretch(pull.Count, pull.ResultId)); break;
            case DiscardRequest discard:
                WriteMap(writer, MessageTag.Discard, Stretch(discard.Count, discard.ResultId));
                break;
            case BeginRequest begin: WriteMap(writer, MessageTag.Begin, SettingsCodec.Write(begin.Settings)); break;
            case HelloRequest hello: WriteMap(writer, MessageTag.Hello, hello.Extra); break;
            case LogonRequest logon: WriteMap(writer, MessageTag.Logon, logon.Credentials); break;
            case RouteRequest route: WriteRoute(writer, route); break;
            case TelemetryRequest telemetry: writer.Begin(MessageTag.Telemetry, 1).WriteInteger(telemetry.Api); break;
            default: writer.Begin(TagOf(request), 0); break;
        }

        writer.End();
    }

    static byte TagOf(BoltRequest request) => request switch
    {
        LogoffRequest => MessageTag.Logoff,
        GoodbyeRequest => MessageTag.Goodbye,
        ResetRequest => MessageTag.Reset,
        CommitRequest => MessageTag.Commit,
        RollbackRequest => MessageTag.Rollback,
        _ => throw new ArgumentException($"{request.Name} is not a message without fields."),
    };

    static void WriteRoute(MessageWriter writer, RouteRequest route)
    {
        var extra = new Dictionary<string, object?>();
        if (route.Database is not null)
            extra["db"] = route.Database;
        if (route.ImpersonatedUser is not null)
            extra["imp_user"] = route.ImpersonatedUser;
        var values = writer.Begin(MessageTag.Route, 3);
        values.WriteMap(route.Context);
        values.WriteList(route.Bookmarks);
        values.WriteMap(extra);
    }

    static void WriteMap(MessageWriter writer, byte tag, IReadOnlyDictionary<string, object?> map) =>
        writer.Begin(tag, 1).WriteMap(map);

    static Dictionary<string, object?> Stretch(long count, long resultId)
    {
        var extra = new Dictionary<string, object?> { ["n"] = count };
        if (resultId >= 0)
            extra["qid"] = resultId;
        return extra;
    }
}
