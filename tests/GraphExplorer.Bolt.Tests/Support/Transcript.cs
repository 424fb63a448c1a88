using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Support;

/// <summary>
/// A dialogue as a text file: <c>C:</c> is sent, <c>S:</c> is expected, each a message name and its fields as JSON.
/// Several <c>C:</c> lines in a row are pipelined. <c>S: (closed)</c> expects the end. <c>! version 4.4</c> chooses the
/// version, <c>! refuse</c> makes every logon fail.
/// </summary>
sealed class Transcript(string path)
{
    static readonly Dictionary<string, byte> Tags = new()
    {
        ["HELLO"] = 0x01, ["GOODBYE"] = 0x02, ["RESET"] = 0x0F, ["RUN"] = 0x10, ["BEGIN"] = 0x11, ["COMMIT"] = 0x12,
        ["ROLLBACK"] = 0x13, ["DISCARD"] = 0x2F, ["PULL"] = 0x3F, ["TELEMETRY"] = 0x54, ["ROUTE"] = 0x66,
        ["LOGON"] = 0x6A, ["LOGOFF"] = 0x6B, ["SUCCESS"] = 0x70, ["RECORD"] = 0x71, ["IGNORED"] = 0x7E,
        ["FAILURE"] = 0x7F,
    };

    readonly PackStreamLimits _limits = new(int.MaxValue, int.MaxValue, 100);

    public async Task PlayAsync(ServerFixture fixture)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Trim()).Where(
            line => line.Length > 0 && line[0] != '#').ToList();
        var version = RawClient.Latest;
        foreach (var setting in lines.Where(line => line[0] == '!').Select(line => line[2..].Split(' ')))
        {
            if (setting is ["version", var text])
                version = new BoltVersion(byte.Parse(text[..1]), byte.Parse(text[2..]));
            if (setting is ["refuse"])
                fixture.Backend.Accepts = _ => false;
        }

        var client = await RawClient.ConnectAsync(await fixture.ConnectAsync(), version);
        var reader = new MessageReader(client.Transport.Input, TimeProvider.System, Timeout.InfiniteTimeSpan);
        var form = version.Form(utcPatch: true, graphTypes: true);
        foreach (var line in lines.Where(line => line[0] != '!'))
        {
            var (name, fields) = Split(line[2..].Trim());
            if (line.StartsWith("C:", StringComparison.Ordinal))
                await client.SendBytesAsync(
                    RawClient.Chunk(Notation.Structure(Tags[name], Notation.ParseAll(fields), form)));
            else
                await ExpectAsync(reader, line, name, fields, form);
        }
    }

    async Task ExpectAsync(MessageReader reader, string line, string name, string fields, StructureForm form)
    {
        var message = await reader.ReadAsync(int.MaxValue, default);
        if (message is null || name == "(closed)")
        {
            Assert.True(
                message is null && name == "(closed)",
                $"{line}\nbut {(message is null ? "the server closed" : Show(message.Value, form))}");
            return;
        }

        var expected = Notation.ParseAll(fields);
        var (tag, actual) = Read(message.Value, form);
        Assert.True(
            tag == Tags[name] && Notation.Matches(expected, actual),
            $"Expected {line}\nbut got   {Show(message.Value, form)}");
    }

    string Show(ReadOnlyMemory<byte> message, StructureForm form)
    {
        var (tag, fields) = Read(message, form);
        return $"S: {Tags.First(entry => entry.Value == tag).Key} {string.Join(' ', fields.Select(Notation.Show))}";
    }

    (byte Tag, IReadOnlyList<object?> Fields) Read(ReadOnlyMemory<byte> message, StructureForm form)
    {
        var reader = new PackStreamReader(message.Span, _limits, form);
        var (tag, count) = reader.ReadMessageHeader();
        var fields = new object?[count];
        for (var i = 0; i < count; i++)
            fields[i] = reader.ReadValue();
        return (tag, fields);
    }

    static (string Name, string Fields) Split(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (text, "") : (text[..space], text[space..]);
    }
}
