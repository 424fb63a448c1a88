using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Bolt.Tests.Client;

public class SocketTests
{
    static readonly BoltListenerOptions AnyPort = new() { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) };

    [Fact]
    public async Task A_client_works_over_TCP()
    {
        await using var fixture = new ServerFixture();
        fixture.Backend.Accepts = logon =>
            logon is { Scheme: "basic", Principal: "ann", Credentials: "secret", Peer.IsInProcess: false };
        await using var listener = Listen(fixture, AnyPort);
        var credentials = BoltCredentials.Basic("ann", "secret");
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}", credentials));
        Assert.Equal(100_000, await CountAsync(client, 100_000));
        var summary = await client.WriteAsync(async (transaction, token) =>
            await (await transaction.RunAsync("CREATE 3", cancellationToken: token)).ConsumeAsync(token));
        Assert.Equal(3, summary.Counters.NodesCreated);
    }

    [Fact]
    public async Task A_client_works_over_a_socket_file_that_only_its_owner_may_open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var fixture = new ServerFixture();
        await using (Listen(fixture, new BoltListenerOptions { EndPoint = new UnixDomainSocketEndPoint(path) }))
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            await using var client = new BoltClient(BoltClientOptions.FromSocketFile(path));
            Assert.Equal(2000, await CountAsync(client, 2000));
        }

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_bearer_token_reaches_the_backend()
    {
        await using var fixture = new ServerFixture();
        fixture.Backend.Accepts = logon => logon is { Scheme: "bearer", Principal: null, Credentials: "token" };
        await using var listener = Listen(fixture, AnyPort);
        await using var client = new BoltClient(
            BoltClientOptions.FromUri($"bolt://{listener.EndPoint}", BoltCredentials.Bearer("token")));
        await client.VerifyAsync();
    }

    [Fact]
    public async Task Wrong_credentials_over_TCP_are_told_before_the_connection_ends()
    {
        await using var fixture = new ServerFixture();
        fixture.Backend.Accepts = _ => false;
        await using var listener = Listen(fixture, AnyPort);
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}"));
        var exception = await Assert.ThrowsAsync<BoltServerException>(() => client.VerifyAsync());
        Assert.Equal(BoltStatusCodes.Unauthorized, exception.Code);
    }

    [Fact]
    public async Task A_query_over_TCP_is_cancelled()
    {
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort);
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}"));
        using var cancel = new CancellationTokenSource();
        var work = client.ReadAsync(
            async (transaction, token) =>
                (await (await transaction.RunAsync("WAIT", cancellationToken: token)).ToListAsync(token)).Count,
            cancellationToken: cancel.Token);
        await fixture.Backend.Waiting.Task.InTimeAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.InTimeAsync());
        Assert.Equal(5, await CountAsync(client, 5));
        Assert.Equal(0, fixture.Backend.OpenWork);
    }

    [Fact]
    public async Task A_client_works_under_TLS_with_a_certificate_that_nobody_vouches_for_when_told_to()
    {
        using var certificate = SelfSigned();
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort with { Certificate = certificate });
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt+ssc://{listener.EndPoint}"));
        Assert.Equal(20_000, await CountAsync(client, 20_000));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_otherwise()
    {
        using var certificate = SelfSigned();
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort with { Certificate = certificate });
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt+s://{listener.EndPoint}"));
        var exception = await Assert.ThrowsAsync<BoltUnreachableException>(() => client.VerifyAsync());
        Assert.Contains("TLS certificate is not accepted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_Bolt_and_TLS_do_not_understand_each_other_and_say_so()
    {
        using var certificate = SelfSigned();
        await using var fixture = new ServerFixture();
        await using (var listener = Listen(fixture, AnyPort with { Certificate = certificate }))
        {
            await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}"));
            await Assert.ThrowsAsync<BoltUnreachableException>(() => client.VerifyAsync());
        }

        await using (var listener = Listen(fixture, AnyPort))
        {
            await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt+ssc://{listener.EndPoint}"));
            await Assert.ThrowsAsync<BoltUnreachableException>(() => client.VerifyAsync());
        }
    }

    [Fact]
    public async Task Nobody_at_the_port_is_unreachable()
    {
        int port;
        using (var socket = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        }

        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://127.0.0.1:{port}"));
        var exception = await Assert.ThrowsAsync<BoltUnreachableException>(() => client.VerifyAsync());
        Assert.Contains($"bolt://127.0.0.1:{port} cannot be reached", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_connection_more_than_the_cap_is_closed_and_its_place_is_free_again_later()
    {
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort with { ConnectionsMax = 2 });
        var options = BoltClientOptions.FromUri($"bolt://{listener.EndPoint}");
        await using var client = new BoltClient(options);
        await using (await client.BeginAsync())
        {
            await using var second = await client.BeginAsync();
            await Assert.ThrowsAsync<BoltUnreachableException>(() => client.BeginAsync());
        }

        await client.DisposeAsync();
        await Eventually.HoldsAsync(() => fixture.Server.ConnectionCount == 0);
        await using var other = new BoltClient(options);
        await other.VerifyAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crowd_of_silent_sockets_does_not_keep_an_honest_client_out(bool hasTls)
    {
        using var certificate = SelfSigned();
        await using var fixture = new ServerFixture();
        await using var listener = Listen(
            fixture, AnyPort with { ConnectionsMax = 20, Certificate = hasTls ? certificate : null });
        var crowd = new List<Socket>();
        for (var i = 0; i < 60; i++)
        {
            crowd.Add(new Socket(SocketType.Stream, ProtocolType.Tcp));
            await crowd[^1].ConnectAsync(listener.EndPoint);
        }

        var scheme = hasTls ? "bolt+ssc" : "bolt";
        await using var client = new BoltClient(BoltClientOptions.FromUri($"{scheme}://{listener.EndPoint}"));
        Assert.Equal(5, await CountAsync(client, 5));
        crowd.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Five_hundred_half_open_sockets_keep_nobody_out_and_are_shut_after_30_s()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = new ServerFixture(options => options with { Clock = clock });
        await using var listener = Listen(fixture, AnyPort with { ConnectionsMax = 600 });
        byte[] half = [0x60, 0x60, 0xB0];
        var crowd = new List<Socket>();
        for (var i = 0; i < 500; i++)
        {
            crowd.Add(new Socket(SocketType.Stream, ProtocolType.Tcp));
            await crowd[^1].ConnectAsync(listener.EndPoint);
            await crowd[^1].SendAsync(half);
        }

        await using (var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}")))
            Assert.Equal(5, await CountAsync(client, 5));
        await Eventually.HoldsAsync(() => fixture.Server.ConnectionCount == 500);
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            return fixture.Server.ConnectionCount == 0;
        });
        crowd.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Closing_the_listener_leaves_connections_in_memory_alone()
    {
        await using var fixture = new ServerFixture();
        await using var near = new BoltClient(new BoltClientOptions { Connect = fixture.Server.ConnectAsync });
        await using var transaction = await near.BeginAsync();
        var listener = Listen(fixture, AnyPort);
        await using var far = new BoltClient(
            BoltClientOptions.FromUri($"bolt://{listener.EndPoint}") with { RetryTimeMax = TimeSpan.Zero });
        await far.VerifyAsync();
        await listener.DisposeAsync();
        await Assert.ThrowsAsync<BoltUnreachableException>(() => far.BeginAsync());
        Assert.Equal(1, fixture.Server.ConnectionCount);
        await (await transaction.RunAsync("RANGE 5")).ConsumeAsync();
        await transaction.CommitAsync();
    }

    [Fact]
    public async Task A_port_in_use_is_said_to_be()
    {
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort);
        await using var second = new BoltListener(fixture.Server, AnyPort with { EndPoint = listener.EndPoint });
        Assert.Throws<SocketException>(second.Start);
        Assert.Throws<InvalidOperationException>(listener.Start);
        Assert.Throws<InvalidOperationException>(() => second.EndPoint);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_over_TCP_is_disconnected_after_its_time()
    {
        var clock = new FakeTimeProvider();
        await using var fixture = new ServerFixture(options => options with { Clock = clock });
        await using var listener = Listen(fixture, AnyPort);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.EndPoint);
        var client = await RawClient.LogonAsync(new StreamDuplex(new NetworkStream(socket), socket));
        await client.SendAsync(RawClient.Run("RANGE 1000000000"), new PullRequest(-1, -1));
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return fixture.Server.ConnectionCount == 0;
        });
        Assert.Equal(0, fixture.Backend.Open);
    }

    [Fact]
    public async Task A_reset_by_the_peer_does_no_harm()
    {
        await using var fixture = new ServerFixture();
        await using var listener = Listen(fixture, AnyPort);
        for (var i = 0; i < 20; i++)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.LingerState = new LingerOption(true, 0);
            await socket.ConnectAsync(listener.EndPoint);
            await socket.SendAsync(Hex.Parse("60 60 B0 17 00 00 08 05")[..(i % 9)]);
        }

        await Eventually.HoldsAsync(() => fixture.Server.ConnectionCount == 0);
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://{listener.EndPoint}"));
        Assert.Equal(5, await CountAsync(client, 5));
    }

    static BoltListener Listen(ServerFixture fixture, BoltListenerOptions options)
    {
        var listener = new BoltListener(fixture.Server, options);
        listener.Start();
        return listener;
    }

    static Task<int> CountAsync(BoltClient client, int rows) => client.ReadAsync(async (transaction, token) =>
        (await (await transaction.RunAsync($"RANGE {rows}", cancellationToken: token)).ToListAsync(token)).Count);

    static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
