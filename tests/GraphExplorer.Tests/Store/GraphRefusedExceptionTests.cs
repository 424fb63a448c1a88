using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Store;

public sealed class GraphRefusedExceptionTests
{
    [Fact]
    public void The_picture_of_the_query_is_parted_from_the_message()
    {
        var refused = new GraphRefusedException(
            "Neo.ClientError.Statement.SyntaxError", "Invalid input 'X' (line 1, column 3 (offset: 2))\n\"RETRUN 1\"\n  ^\nHint: RETURN");

        Assert.Equal("\"RETRUN 1\"\n  ^", refused.Picture);
        Assert.Equal("Invalid input 'X' (line 1, column 3 (offset: 2))\nHint: RETURN", refused.Summary);
        Assert.False(refused.IsLimit);
    }

    [Fact]
    public void A_message_without_a_picture_is_all_summary()
    {
        var refused = new GraphRefusedException("Neo.ClientError.Security.Forbidden", "No.");

        Assert.Equal("", refused.Picture);
        Assert.Equal("No.", refused.Summary);
    }

    [Fact]
    public void Too_many_rows_is_a_limit() => Assert.True(GraphRefusedException.OfRows(10).IsLimit);
}
