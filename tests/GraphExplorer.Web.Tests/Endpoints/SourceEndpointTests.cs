using System.Net;
using System.Security.Cryptography;
using GraphExplorer.Web.Tests.Hosting;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class SourceEndpointTests(ExplorerServer server) : IClassFixture<ExplorerServer>, IDisposable
{
    readonly HttpClient _client = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_text_of_a_source_is_a_file_byte_for_byte()
    {
        using var answer = await _client.GetAsync("/api/sources/src-imu-profile/text?revision=1");

        Assert.Equal("src-imu-profile.txt", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(
            "6d83b7dfc0b2498787e4ce848bfd7cb1eb46c7528dd3fb257fef966d77a10112",
            Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
    }

    [Fact]
    public async Task The_marks_of_a_source_are_a_page_of_annotations()
    {
        using var answer = await _client.GetAsync("/api/sources/src-imu-profile/annotations");

        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"type\": \"AnnotationPage\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/sources/src-nothing/text")]
    [InlineData("/api/sources/src-imu-profile/annotations?revision=9")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
