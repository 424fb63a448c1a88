using GraphExplorer.Cypher.Errors;
using Xunit;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>The time of a query is its own: a reader who does something else between two rows does not use it up.</summary>
public sealed class ReaderPauseTests
{
    const int Rows = 1000;

    [Fact]
    public void Rows_that_are_taken_one_after_the_other_use_the_time_of_the_query()
    {
        var problem = Assert.Throws<CypherException>(() => Read(pause: TimeSpan.FromMilliseconds(19)));

        Assert.Equal(ErrorCode.TimeLimit, problem.Code);
    }

    [Fact]
    public void A_long_pause_is_the_reader_s() => Assert.Equal(Rows, Read(pause: TimeSpan.FromMilliseconds(20)));

    static int Read(TimeSpan pause)
    {
        var clock = new HandClock();
        using var database = CypherDatabase.Open(":memory:", new CypherOptions { QueryTimeout = TimeSpan.FromSeconds(2), Clock = clock });
        using var cursor = database.Run($"UNWIND range(1, {Rows}) AS x RETURN x");
        var rows = 0;
        for (; cursor.Read(); rows++) clock.Now += pause;
        return rows;
    }

    /// <summary>A clock that a test turns by hand.</summary>
    sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
