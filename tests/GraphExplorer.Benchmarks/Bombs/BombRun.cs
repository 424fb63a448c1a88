using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Server;
using GraphExplorer.Tests;

namespace GraphExplorer.Benchmarks.Bombs;

/// <summary>
/// Sends every query bomb over Bolt, eight at once, while another session looks nodes up by their id. Says when each
/// ended and why, and how long the look-ups took. With a number as the argument the bombs are sent so many times.
/// </summary>
static class BombRun
{
    const int AtOnce = 8;
    const int LookedUpNodes = 20_000;
    const double LateMsMax = 250;
    const double LookUpMsMax = 100;
    const string User = "neo4j";
    const string Password = "a password of the bombs";

    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);
    static readonly TimeSpan s_betweenLookUps = TimeSpan.FromMilliseconds(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1;
        await using var server = EmbeddedServer.Open(":memory:", new CypherOptions { QueryTimeout = s_limit }, (what, error) => Console.WriteLine($"{what} {error}"));
        var port = server.ListenOnLoopback(0, User, Password);
        var credentials = BoltCredentials.Basic(User, Password);
        await using var client = new BoltClient(BoltClientOptions.FromUri($"bolt://127.0.0.1:{port}", credentials));
        await Load(client);
        var alone = await LookUp(client, Task.Delay(TimeSpan.FromSeconds(2)));
        Print("alone", alone);
        var queue = new ConcurrentQueue<QueryBomb>(Enumerable.Repeat(QueryBomb.All, rounds).SelectMany(all => all));
        var late = 0;
        var bombs = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var bomb))
                if (!await Send(client, bomb))
                    Interlocked.Increment(ref late);
        })));
        var beside = await LookUp(client, bombs);
        await bombs;
        var p95 = Print("beside bombs", beside);
        Console.WriteLine(
            $"{rounds * QueryBomb.All.Count} bombs, {late} not as they should; peak working set "
            + $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, GC pauses {GC.GetTotalPauseDuration().TotalSeconds:N1} s");
        return late == 0 && p95 < LookUpMsMax ? 0 : 1;
    }

    static async Task Load(BoltClient client)
    {
        var session = client.OpenSession();
        foreach (var statement in QueryBomb.Graph) await Consume(session, statement);
        await Consume(session, "CREATE CONSTRAINT FOR (g:Group) REQUIRE g.id IS UNIQUE");
        await Consume(session, $"UNWIND range(1, {LookedUpNodes}) AS i CREATE (:Group {{id: i, name: 'group ' + i}})");
    }

    static async Task Consume(BoltSession session, string text)
    {
        await using var result = await session.RunAsync(text);
        await result.ConsumeAsync();
    }

    /// <summary>Sends one bomb; true when it ended in time and with the error of a limit.</summary>
    static async Task<bool> Send(BoltClient client, QueryBomb bomb)
    {
        var watch = Stopwatch.StartNew();
        string outcome;
        try
        {
            await using var result = await client.OpenSession().RunAsync(bomb.Text);
            await foreach (var _ in result)
            {
            }
            outcome = "ended without an error";
        }
        catch (Exception error) when (error is BoltServerException or BoltUnreachableException)
        {
            outcome = error is BoltServerException refused ? $"{refused.Code}: {refused.Message.Split('\n')[0]}" : error.Message;
        }
        var elapsed = watch.Elapsed;
        var isLimit = outcome.Contains("limit of", StringComparison.Ordinal);
        var isGood = isLimit && elapsed <= s_limit + TimeSpan.FromMilliseconds(LateMsMax);
        Console.WriteLine($"{(isGood ? "  " : "! ")}{elapsed.TotalMilliseconds,7:N0} ms  {bomb.Name,-55}  {outcome}");
        return isGood;
    }

    static async Task<List<double>> LookUp(BoltClient client, Task until)
    {
        var (session, random, times) = (client.OpenSession(), new Random(1), new List<double>());
        while (!until.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await using var result = await session.RunAsync(
                "MATCH (g:Group {id: $id}) RETURN g.name AS name",
                new Dictionary<string, object?> { ["id"] = (long)random.Next(LookedUpNodes) + 1 });
            _ = await result.SingleAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(s_betweenLookUps);
        }
        return times;
    }

    static double Print(string name, List<double> times)
    {
        times.Sort();
        var p95 = times[(int)(times.Count * 0.95)];
        Console.WriteLine(
            $"look-ups {name}: {times.Count}, p50 {times[times.Count / 2]:N2} ms, p95 {p95:N2} ms, "
            + $"p99 {times[(int)(times.Count * 0.99)]:N2} ms, max {times[^1]:N2} ms");
        return p95;
    }
}
