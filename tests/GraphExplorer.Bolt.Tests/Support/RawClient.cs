using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>A client that sends any bytes it is told to and shows whatever comes back.</summary>
sealed class RawClient(IDuplexPipe transport, BoltVersion version)
{
    readonly MessageReader _reader = new(transport.Input, TimeProvider.System, Timeout.InfiniteTimeSpan);
    readonly MessageWriter _writer = new(transport.Output) { Form = version.Form(utcPatch: false, graphTypes: false) };

    public static readonly BoltVersion Latest = new(5, 8);

    public IDuplexPipe Transport { get; } = transport;

    public StructureForm Form { get; set; } = version.Form(utcPatch: false, graphTypes: true);

    /// <summary>Shakes hands for one version in the old style.</summary>
    public static async Task<RawClient> ConnectAsync(IDuplexPipe transport, BoltVersion? version = null)
    {
        var wanted = version ?? Latest;
        byte[] request = [.. Handshake.Magic, 0, 0, wanted.Minor, wanted.Major, .. new byte[12]];
        await transport.Output.WriteAsync(request);
        var answer = await Handshake.ReadAsync(transport.Input, 4, default);
        Assert.Equal([0, 0, wanted.Minor, wanted.Major], answer);
        return new RawClient(transport, wanted);
    }

    /// <summary>Shakes hands, says HELLO and logs on.</summary>
    public static async Task<RawClient> LogonAsync(IDuplexPipe transport, BoltVersion? version = null)
    {
        var client = await ConnectAsync(transport, version);
        await client.GreetAsync(version ?? Latest);
        return client;
    }

    public async Task GreetAsync(BoltVersion version)
    {
        await SendAsync(
            new HelloRequest(new Dictionary<string, object?> { ["user_agent"] = "Raw/1", ["scheme"] = "none" }));
        Assert.IsType<SuccessResponse>(await ReceiveAsync());
        if (!version.HasLogon)
            return;
        await SendAsync(new LogonRequest(new Dictionary<string, object?> { ["scheme"] = "none" }));
        Assert.IsType<SuccessResponse>(await ReceiveAsync());
    }

    public async Task SendAsync(params BoltRequest[] requests)
    {
        foreach (var request in requests)
            RequestWriter.Write(_writer, request);
        await _writer.FlushAsync(default);
    }

    public async Task SendBytesAsync(ReadOnlyMemory<byte> bytes) => await Transport.Output.WriteAsync(bytes);

    /// <summary>The next response, or null when the server has closed the connection.</summary>
    public async Task<BoltResponse?> ReceiveAsync()
    {
        var message = await _reader.ReadAsync(int.MaxValue, default);
        return message is { } bytes
            ? ResponseReader.Read(bytes.Span, new PackStreamLimits(int.MaxValue, int.MaxValue, 500), Form)
            : null;
    }

    public async Task<FailureResponse> ReceiveFailureAsync(string code)
    {
        var failure = Assert.IsType<FailureResponse>(await ReceiveAsync());
        Assert.Equal(code, failure.Failure.Code);
        return failure;
    }

    public async Task<SuccessResponse> ReceiveSuccessAsync() => Assert.IsType<SuccessResponse>(await ReceiveAsync());

    public static RunRequest Run(string query, IReadOnlyDictionary<string, object?>? parameters = null) =>
        new(query, parameters ?? SettingsCodec.Nothing, BoltTransactionSettings.Default);

    /// <summary>Wraps bytes as one message: one chunk and the end mark.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> bytes)
    {
        var message = new ArrayBufferWriter<byte>();
        BinaryPrimitives.WriteUInt16BigEndian(message.GetSpan(2), (ushort)bytes.Length);
        message.Advance(2);
        message.Write(bytes);
        message.Write<byte>([0, 0]);
        return message.WrittenSpan.ToArray();
    }
}
