using System.Net.Http.Headers;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.Live;

namespace GraphExplorer.Web.CommandLine;

/// <summary>What a command asks of the server that holds the store, besides the graph itself.</summary>
sealed class ServerCommands(ServerFile server)
{
    static readonly TimeSpan s_noticeWithin = TimeSpan.FromSeconds(5);

    /// <summary>Has the server copy its store. Throws <see cref="IOException"/> with the server's reason when it cannot.</summary>
    public async Task BackupAsync(string target, CancellationToken cancellationToken)
    {
        using var client = Client(Timeout.InfiniteTimeSpan);
        using var answer = await client.PostAsJsonAsync(CommandEndpoints.BackupPath, new BackupRequest(target), cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new IOException(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Tells open pages how far work is. Pages that cannot be told learn of it by its outcome.</summary>
    public async Task NotifyAsync(IAsyncEnumerable<ProgressReport> reports)
    {
        using var client = Client(s_noticeWithin);
        await foreach (var report in reports)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync(CommandEndpoints.ProgressPath, report);
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // The work itself does not depend on who watches it.
            }
        }
    }

    HttpClient Client(TimeSpan timeout)
    {
        var client = new HttpClient { BaseAddress = new Uri(server.Address), Timeout = timeout };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
        return client;
    }
}
