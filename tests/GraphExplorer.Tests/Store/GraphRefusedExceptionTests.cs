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

    [Theory]
    [InlineData("Invalid input 'X' (line 1, column 3 (offset: 2))\n\"RETRUN 1\"\n  ^", 1, 3, 1, "Invalid input 'X'")]
    [InlineData("Not known: line 9, column 9\nline 2, column 5\nMATCH nope\n      ^^^^\nHint: no", 2, 5, 4, "Not known: line 9, column 9\nHint: no")]
    public void The_place_that_a_store_names_is_read_from_above_its_picture(string message, int line, int column, int length, string words)
    {
        var refused = new GraphRefusedException("Neo.ClientError.Statement.SyntaxError", message);

        Assert.Equal((new GraphPlace(line, column, length), words), (refused.Place, refused.Words));
    }

    [Fact]
    public void A_message_without_a_picture_is_all_summary()
    {
        var refused = new GraphRefusedException("Neo.ClientError.Security.Forbidden", "No.");

        Assert.Equal("", refused.Picture);
        Assert.Equal("No.", refused.Summary);
        Assert.Null(refused.Place);
    }

    [Fact]
    public void Too_many_rows_is_a_limit() => Assert.True(GraphRefusedException.OfRows(10).IsLimit);
}
