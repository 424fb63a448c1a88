using GraphExplorer.Web.Security;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GraphExplorer.Web.Tests.Security;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("/hubs/graph", "localhost:5080", "http://localhost:5080", false)]
    [InlineData("/hubs/graph", "localhost:5080", "", false)]
    [InlineData("/hubs/graph", "localhost:5080", "https://evil.example", true)]
    [InlineData("/_blazor", "localhost:5080", "https://evil.example", true)]
    [InlineData("/_blazor/negotiate", "localhost:5080", "https://localhost:5080", true)]
    [InlineData("/_blazor", "localhost:5080", "http://localhost:9999", true)]
    [InlineData("/_blazor", "localhost:5080", "null", true)]
    [InlineData("/api/graph", "localhost:5080", "http://localhost.evil.example:5080", true)]
    [InlineData("/explore", "localhost:5080", "https://evil.example", false)]
    [InlineData("/hubs/graph", "explorer.example", "http://explorer.example", false)]
    [InlineData("/hubs/graph", "explorer.example:80", "http://explorer.example", false)]
    public void Guarded_paths_answer_their_own_origin_only(string path, string host, string origin, bool foreign)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        context.Request.Path = path;
        if (origin.Length > 0)
            context.Request.Headers.Origin = origin;

        Assert.Equal(foreign, SameOrigin.IsForeign(context.Request));
    }
}
