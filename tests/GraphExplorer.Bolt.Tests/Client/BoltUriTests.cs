using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Bolt.Tests.Client;

public class BoltUriTests
{
    [Theory]
    [InlineData("bolt://localhost", "bolt://localhost:7687")]
    [InlineData("bolt://localhost:9000", "bolt://localhost:9000")]
    [InlineData("bolt://localhost:9000/", "bolt://localhost:9000")]
    [InlineData("bolt+s://graph.example.org", "bolt+s://graph.example.org:7687")]
    [InlineData("bolt+ssc://127.0.0.1:1", "bolt+ssc://127.0.0.1:1")]
    [InlineData("BOLT://LocalHost", "bolt://localhost:7687")]
    [InlineData("bolt://[::1]:9000", "bolt://[::1]:9000")]
    public void A_Bolt_URI_names_a_server(string uri, string address) =>
        Assert.Equal(address, BoltClientOptions.FromUri(uri).Address);

    [Theory]
    [InlineData("", "not a Bolt URI")]
    [InlineData("localhost:7687", "not a Bolt URI")]
    [InlineData("bolt:", "not a Bolt URI")]
    [InlineData("neo4j://localhost", "need the official driver")]
    [InlineData("http://localhost", "scheme 'http'")]
    [InlineData("bolt://ann:secret@localhost", "Credentials do not belong")]
    [InlineData("bolt://localhost/db", "no path and no query")]
    [InlineData("bolt://localhost?region=x", "no path and no query")]
    [InlineData("bolt://localhost:99999", "not a Bolt URI")]
    [InlineData("bolt://ann:secret@", "not a Bolt URI")]
    public void What_is_no_Bolt_URI_is_refused_with_a_reason(string uri, string reason)
    {
        var exception = Assert.Throws<ArgumentException>(() => BoltClientOptions.FromUri(uri));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_keep_their_secret_out_of_texts()
    {
        Assert.Equal("basic ann", BoltCredentials.Basic("ann", "secret").ToString());
        Assert.Equal("bearer", BoltCredentials.Bearer("secret").ToString());
        Assert.DoesNotContain(
            "secret",
            BoltClientOptions.FromUri("bolt://localhost", BoltCredentials.Basic("ann", "secret")).ToString(),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BoltCredentials.Basic("", "secret"));
        Assert.Throws<ArgumentException>(() => BoltCredentials.Bearer(""));
    }
}
