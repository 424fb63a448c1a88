using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;
using GraphExplorer.Bolt.Wire;

namespace GraphExplorer.Bolt.Tests.Server;

public class BackPressureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task The_backend_is_read_one_row_further_than_the_client_asked_for(int count)
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 100000"), new PullRequest(count, -1));
        await client.ReceiveSuccessAsync();
        for (var i = 0; i < count; i++)
            Assert.IsType<RecordResponse>(await client.ReceiveAsync());
        Assert.Equal(true, (await client.ReceiveSuccessAsync()).Metadata["has_more"]);
        Assert.Equal(count + 1, fixture.Backend.RowsRead);
    }

    [Fact]
    public async Task The_backend_is_never_further_ahead_of_the_client_than_the_buffers_hold()
    {
        const int BufferBytes = 8 * 1024;
        const int FlushBytes = 16 * 1024;
        const int RowBytesMin = 8;
        const int RowsAheadMax = 2 + (2 * BufferBytes + FlushBytes) / RowBytesMin;
        await using var fixture = new ServerFixture();
        var (near, far) = InMemoryDuplex.CreatePair(BufferBytes);
        var served = fixture.Server.ServeAsync(far, BoltPeer.InProcess);
        var client = await RawClient.LogonAsync(near);
        await client.SendAsync(RawClient.Run("RANGE 1000000"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        for (var i = 0L; i < 20_000; i++)
        {
            Assert.Equal(i, Assert.IsType<RecordResponse>(await client.ReceiveAsync()).Values[0]);
            Assert.InRange(fixture.Backend.RowsRead, i, i + RowsAheadMax);
        }

        await client.Transport.Input.CompleteAsync();
        await served.InTimeAsync();
    }

    [Fact]
    public async Task The_queue_of_requests_has_room_for_so_many_messages()
    {
        var queue = new RequestQueue(messagesMax: 3, bytesMax: 1000);
        for (var i = 0; i < 2; i++)
            queue.Add(new CommitRequest(), 1);
        Assert.True(queue.WaitForRoomAsync(default).IsCompleted);
        queue.Add(new CommitRequest(), 1);
        var room = queue.WaitForRoomAsync(default);
        await queue.TakeAsync(default);
        Assert.False(room.IsCompleted);
        queue.Release(1);
        await room.InTimeAsync();
    }

    [Fact]
    public async Task The_queue_of_requests_has_room_for_so_many_bytes_and_one_message_more()
    {
        var queue = new RequestQueue(messagesMax: 100, bytesMax: 1000);
        queue.Add(new CommitRequest(), 5000);
        var room = queue.WaitForRoomAsync(default);
        Assert.False(room.IsCompleted);
        queue.Release(5000);
        await room.InTimeAsync();
        Assert.True(queue.WaitUntilAnsweredAsync(default).IsCompleted);
    }

    [Fact]
    public async Task Rows_that_are_ready_reach_the_client_while_the_backend_works_on_the_next()
    {
        await using var fixture = new ServerFixture();
        var client = await fixture.LogonAsync();
        await client.SendAsync(RawClient.Run("RANGE 2 THEN WAIT"), new PullRequest(-1, -1));
        await client.ReceiveSuccessAsync();
        Assert.IsType<RecordResponse>(await client.ReceiveAsync().InTimeAsync());
        Assert.IsType<RecordResponse>(await client.ReceiveAsync().InTimeAsync());
        await client.SendAsync(new ResetRequest());
        Assert.IsType<IgnoredResponse>(await client.ReceiveAsync().InTimeAsync());
        await client.ReceiveSuccessAsync();
    }
}
