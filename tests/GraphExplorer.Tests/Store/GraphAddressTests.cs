using GraphExplorer.Store;
using Xunit;

namespace GraphExplorer.Tests.Store;

public sealed class GraphAddressTests
{
    [Theory]
    [InlineData("embedded:/var/lib/graph.db", "embedded:/var/lib/graph.db")]
    [InlineData("embedded::memory:", "embedded::memory:")]
    [InlineData("Embedded:data folder/graph.db", "embedded:data folder/graph.db")]
    [InlineData("bolt://localhost", "bolt://localhost:7687")]
    [InlineData(" bolt+s://graph.example:7690/ ", "bolt+s://graph.example:7690")]
    [InlineData("bolt+ssc://[::1]:7687", "bolt+ssc://[::1]:7687")]
    [InlineData("neo4j+s://abc.databases.neo4j.io", "neo4j+s://abc.databases.neo4j.io:7687")]
    [InlineData("neo4j://host?database=militants", "neo4j://host:7687?database=militants")]
    public void An_address_has_one_form(string text, string form)
    {
        var address = GraphAddress.Parse(text);

        Assert.Equal(form, address.ToString());
        Assert.Equal(address, GraphAddress.Parse(form));
    }

    [Theory]
    [InlineData("", "The address of the graph is empty.")]
    [InlineData("graph.db", "'graph.db' is not the address of a graph: it has no scheme.")]
    [InlineData("http://localhost:7474", "'http' is not a known way to a graph.")]
    [InlineData("embedded:", "embedded: needs the path of the store's file, as in embedded:/var/lib/graph-explorer/graph.db.")]
    [InlineData("embedded://host/graph.db", "An embedded store has a path, not a host: write embedded:/path/to/graph.db.")]
    [InlineData("bolt://", "'bolt://' is not a valid address: it needs a host and may have a port from 1 to 65535.")]
    [InlineData("bolt://host:99999", "'bolt://host:99999' is not a valid address: it needs a host and may have a port from 1 to 65535.")]
    [InlineData("bolt://host:0", "Port 0 is not a port that a server can be reached on.")]
    [InlineData("bolt://neo4j:secret@host", "The address holds a user name or password. Give them as settings of their own, not in the address.")]
    [InlineData("bolt://host/db", "The address has a path, '/db'. Name a database as ?database=NAME.")]
    [InlineData("neo4j://host?policy=europe", "'?policy=europe' is not understood; only ?database=NAME is.")]
    public void A_wrong_address_is_refused_with_what_is_wrong_and_what_is_accepted(string text, string what)
    {
        Assert.False(GraphAddress.TryParse(text, out var address, out var problem));

        Assert.Null(address);
        Assert.StartsWith(what + " Accepted are embedded:PATH, bolt://", problem, StringComparison.Ordinal);
        Assert.Equal(problem, Assert.Throws<FormatException>(() => GraphAddress.Parse(text)).Message);
    }

    [Fact]
    public void No_message_and_no_credential_text_shows_a_secret()
    {
        GraphAddress.TryParse("bolt://neo4j:hunter2@host:99999", out _, out var problem);

        Assert.DoesNotContain("hunter2", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", new GraphCredentials("neo4j", "hunter2").ToString(), StringComparison.Ordinal);
    }
}
