using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Tests.Support;

namespace GraphExplorer.Bolt.Tests.Client;

public class ClientServerTests
{
    [Fact]
    public async Task A_client_reads_what_the_backend_gives()
    {
        var backend = new TestBackend();
        await using var server = new BoltServer(backend);
        await using (var client = new BoltClient(new BoltClientOptions { Connect = server.ConnectAsync, FetchSize = 10 }))
        {
            var sum = await client.ReadAsync(async (transaction, token) =>
            {
                var total = 0L;
                await foreach (var record in await transaction.RunAsync("RANGE 1000", cancellationToken: token))
                    total += record.Get<long>("n");
                return total;
            });
            Assert.Equal(499_500, sum);
        }

        await server.DisposeAsync();
        Assert.Equal(0, backend.Open);
    }
}
