using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Storage;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Storage;

/// <summary>
/// Whenever the disk fails, nothing is confirmed that is not there, reading goes on, and the store says what holds.
/// </summary>
public sealed class FaultTests : IDisposable
{
    /// <summary>Flushes and writes after which the disk fails in turn; later ones fall into a checkpoint.</summary>
    const int PlacesMax = 40;

    readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Faults => ["flush", "write", "full"];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_commit_that_fails_is_never_confirmed_and_the_store_reads_on(string fault)
    {
        for (var place = 0; place < PlacesMax; place++)
        {
            var path = _folder.File($"{fault}-{place}");
            long confirmed;
            using (var store = GraphStore.Open(path))
            {
                KilledWriter.Write(store, 1);
                using (var disk = new FaultyDisk(store))
                {
                    if (fault == "flush") disk.FailFlushesAfter(place);
                    else disk.FailWritesAfter(place, fault == "full" ? FaultyDisk.Full : FaultyDisk.WriteFailed);
                    confirmed = WriteUntilRefused(store, fault == "full");
                }
                if (fault == "full") KilledWriter.Write(store, store.Latest.Version + 1);
                else
                    Assert.Same(
                        ErrorCode.StoreFailed, Assert.Throws<CypherException>(() => store.BeginWrite()).Code);
                Assert.InRange(store.Latest.Version, confirmed, confirmed + 1);
                Assert.Empty(new StateCheck(store.Latest.Graph, store.Tokens).Run(default));
                confirmed = store.Latest.Version;
            }
            using var reopened = GraphStore.Open(path);
            Assert.InRange(reopened.Latest.Version, confirmed, confirmed + 1);
            Assert.Empty(reopened.Check());
            KilledWriter.Write(reopened, reopened.Latest.Version + 1);
        }
    }

    [Fact]
    public void A_failed_flush_says_that_the_outcome_is_unknown_and_what_to_do()
    {
        var path = _folder.File("graph");
        using var store = GraphStore.Open(path);
        KilledWriter.Write(store, 1);
        using var disk = new FaultyDisk(store);
        disk.FailFlushesAfter(0);

        var first = Assert.Throws<CypherException>(() => KilledWriter.Write(store, 2));
        var second = Assert.Throws<CypherException>(() => KilledWriter.Write(store, 2));

        Assert.Equal(
            $"The outcome of the commit to {path} is unknown: disk I/O error. Reading goes on, but the store takes no "
            + "more changes until it is opened again; look then whether these are there.", first.Error.Message);
        Assert.Equal(
            $"The outcome of an earlier commit to {path} is unknown: open the store again to write.",
            second.Error.Message);
        Assert.Equal(3, store.Latest.Statistics.Nodes);
    }

    [Fact]
    public void A_flush_that_fails_while_the_log_is_copied_stops_writing_too()
    {
        using var store = GraphStore.Open(_folder.File("graph"));
        KilledWriter.Write(store, 1);
        using var disk = new FaultyDisk(store);
        var version = 1L;
        var refused = Record.Exception(() =>
        {
            while (version < 100_000)
            {
                // The flush of the commit itself is well; a further one is that of the copying.
                disk.FailFlushesAfter(1);
                KilledWriter.Write(store, version + 1);
                version++;
            }
        });

        Assert.Contains("failed (disk I/O error)", Assert.IsType<CypherException>(refused).Error.Message);
        Assert.Equal(version, store.Latest.Version);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The last commit that was confirmed. A full disk is asked once more: it still refuses, and still reads.</summary>
    static long WriteUntilRefused(GraphStore store, bool isFull)
    {
        var confirmed = store.Latest.Version;
        var problem = Record.Exception(() =>
        {
            for (; confirmed < PlacesMax * 2; confirmed++) KilledWriter.Write(store, confirmed + 1);
        });
        Assert.Same(ErrorCode.StoreFailed, Assert.IsType<CypherException>(problem).Code);
        Assert.True(store.Latest.Statistics.Nodes > 0);
        if (isFull)
            Assert.Contains(
                "no space left",
                Assert.Throws<CypherException>(() => KilledWriter.Write(store, confirmed + 1)).Error.Message);
        return confirmed;
    }
}
