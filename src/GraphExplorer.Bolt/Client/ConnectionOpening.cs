using System.IO.Pipelines;
using System.Runtime.InteropServices;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Client;

/// <summary>Opens connections: transport, handshake, HELLO and LOGON, all within the time for connecting.</summary>
static class ConnectionOpening
{
    const string UtcPatch = "utc";
    static readonly BoltVersion FirstWithBoltAgent = new(5, 3);

    /// <exception cref="BoltUnreachableException">Nobody answers, or not in Bolt, or not in time.</exception>
    /// <exception cref="BoltServerException">The server refuses the credentials.</exception>
    public static async Task<ClientConnection> OpenAsync(BoltClientOptions options, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(options.ConnectTimeout, options.Clock, cancellationToken);
        try
        {
            var transport = await options.Connect(deadline.Token).ConfigureAwait(false);
            return await OpenAsync(transport, options, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (deadline.IsExpired)
        {
            throw new BoltUnreachableException(
                $"{options.Address} did not answer within {options.ConnectTimeout.TotalSeconds} s.", exception);
        }
        catch (Exception exception) when (exception is MalformedMessageException || Transport.IsLoss(exception))
        {
            throw new BoltUnreachableException($"{options.Address} cannot be reached: {exception.Message}", exception);
        }
    }

    static async Task<ClientConnection> OpenAsync(
        IDuplexPipe transport, BoltClientOptions options, CancellationToken cancellationToken)
    {
        ClientConnection? connection = null;
        try
        {
            var version = await ClientHandshake.OfferAsync(transport, cancellationToken).ConfigureAwait(false);
            connection = new ClientConnection(transport, options, version, version.HasUtcPatch);
            using var registration = cancellationToken.UnsafeRegister(
                static state => ((ClientConnection)state!).Break(), connection);
            await GreetAsync(connection, options, version).ConfigureAwait(false);
            return connection;
        }
        catch (Exception)
        {
            connection?.Break();
            await (connection?.CloseAsync() ?? Transport.AbortAsync(transport)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    static async Task GreetAsync(ClientConnection connection, BoltClientOptions options, BoltVersion version)
    {
        var extra = new Dictionary<string, object?> { ["user_agent"] = options.UserAgent };
        if (version >= FirstWithBoltAgent)
            extra["bolt_agent"] = Agent(options);
        if (version.HasUtcPatch)
            extra["patch_bolt"] = (string[])[UtcPatch];
        var credentials = Write(options.Credentials);
        var (hello, logon) = (new PendingResponse(), new PendingResponse());
        if (version.HasLogon)
        {
            await connection.SendAsync((new HelloRequest(extra), hello), (new LogonRequest(credentials), logon))
                .ConfigureAwait(false);
        }
        else
        {
            foreach (var (key, value) in credentials)
                extra[key] = value;
            await connection.SendAsync((new HelloRequest(extra), hello)).ConfigureAwait(false);
            logon = hello;
        }

        var metadata = await connection.WaitAsync(hello).ConfigureAwait(false);
        if (version.HasUtcPatch && !metadata.Texts("patch_bolt").Contains(UtcPatch))
            throw new MalformedMessageException(
                $"the server speaks Bolt {version} without date-times in UTC, which are needed.");
        await connection.WaitAsync(logon).ConfigureAwait(false);
        connection.Identity = new BoltServerIdentity(
            metadata.Text("server") ?? "(unnamed)", version.ToString(), options.Address);
    }

    static Dictionary<string, object?> Agent(BoltClientOptions options) => new()
    {
        ["product"] = options.UserAgent,
        ["platform"] = RuntimeInformation.OSDescription,
        ["language"] = RuntimeInformation.FrameworkDescription,
    };

    static Dictionary<string, object?> Write(BoltCredentials credentials)
    {
        var map = new Dictionary<string, object?> { ["scheme"] = credentials.Scheme };
        if (credentials.Principal is not null)
            map["principal"] = credentials.Principal;
        if (credentials.Secret is not null)
            map["credentials"] = credentials.Secret;
        return map;
    }
}
