using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Server;

/// <summary>HELLO, LOGON, LOGOFF, ROUTE and TELEMETRY.</summary>
sealed partial class Conversation
{
    const string UtcPatch = "utc";
    const int TelemetryApiMax = 3;

    IBoltSession? _session;
    BoltNotificationFilter _connectionFilter = BoltNotificationFilter.None;

    string ConnectionId => $"bolt-{context.Id}";

    async ValueTask HelloAsync(HelloRequest hello)
    {
        if (hello.Extra.Text("user_agent") is null)
            throw new MalformedMessageException("HELLO must say its 'user_agent'.");
        _connectionFilter = BoltNotificationFilter.Read(hello.Extra);
        var hasUtcPatch = context.Version.HasUtcPatch && hello.Extra.Texts("patch_bolt").Contains(UtcPatch);
        var metadata = new Dictionary<string, object?>
        {
            ["server"] = context.Options.Agent,
            ["connection_id"] = ConnectionId,
            ["hints"] = Hints(),
        };
        if (hasUtcPatch)
            metadata["patch_bolt"] = (string[])[UtcPatch];

        requests.Form = context.Version.Form(hasUtcPatch, graphTypes: false);
        responses.Form = requests.Form;
        _state = SessionState.Authentication;
        if (context.Version.HasLogon)
            responses.Success(metadata);
        else
            await LogonAsync(hello.Extra, metadata).ConfigureAwait(false);
    }

    Dictionary<string, object?> Hints()
    {
        var hints = new Dictionary<string, object?>
        {
            ["connection.recv_timeout_seconds"] = (long)Math.Ceiling(2 * context.Options.KeepAlive.TotalSeconds),
        };
        if (context.Version.HasTelemetry)
            hints["telemetry.enabled"] = false;
        return hints;
    }

    async ValueTask LogonAsync(
        IReadOnlyDictionary<string, object?> credentials, IReadOnlyDictionary<string, object?>? metadata = null)
    {
        var logon = new BoltLogon(
            credentials.Text("scheme") ?? "none",
            credentials.Text("principal"),
            credentials.Text("credentials"),
            context.Peer)
        {
            Realm = credentials.Text("realm"),
            ConnectionId = ConnectionId,
        };
        // Passwords are guessed from outside; a token is too long for that, and a guesser must not lock the process's
        // own client out.
        var guarded = context.Peer.IsInProcess ? null : logon.Principal;
        _session = await brake.GuardAsync(guarded, () => context.Backend.LogonAsync(logon, interruption.Token))
            .ConfigureAwait(false);
        _state = SessionState.Ready;
        _isLoggedOn = true;
        responses.Success(metadata);
    }

    async ValueTask LogoffAsync()
    {
        await LeaveAsync().ConfigureAwait(false);
        _state = SessionState.Authentication;
        responses.Success();
    }

    async ValueTask LeaveAsync()
    {
        _isLoggedOn = false;
        if (_session is not { } session)
            return;
        _session = null;
        await TryAsync("Closing the session", session.DisposeAsync).ConfigureAwait(false);
    }

    /// <summary>One server serves everything, so it stands for all three roles.</summary>
    async ValueTask RouteAsync(RouteRequest route)
    {
        var database = await _session!.ResolveDatabaseAsync(route.Database, interruption.Token).ConfigureAwait(false);
        var address = context.Options.AdvertisedAddress ?? route.Context.Text("address") ?? "localhost:7687";
        responses.Success(new Dictionary<string, object?>
        {
            ["rt"] = new Dictionary<string, object?>
            {
                ["ttl"] = (long)context.Options.RoutingLifetime.TotalSeconds,
                ["db"] = database,
                ["servers"] = (object?[])[Role("WRITE", address), Role("READ", address), Role("ROUTE", address)],
            },
        });
    }

    ValueTask AcceptTelemetry(TelemetryRequest telemetry)
    {
        if (telemetry.Api is < 0 or > TelemetryApiMax)
            throw new MalformedMessageException(
                $"TELEMETRY knows the interfaces 0 to {TelemetryApiMax}, not {telemetry.Api}.");
        responses.Success();
        return ValueTask.CompletedTask;
    }

    static Dictionary<string, object?> Role(string role, string address) =>
        new() { ["role"] = role, ["addresses"] = (string[])[address] };
}
