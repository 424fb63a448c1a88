using System.Text;
using GraphExplorer.Web.Endpoints;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>What programs send, before anything of it is understood.</summary>
public sealed class ImportUploadTests
{
    const string Form = "--x\r\nContent-Disposition: form-data; name=\"{0}\"; filename=\"../a\\b.csv\"\r\n\r\n{1}\r\n--x--\r\n";

    [Theory]
    [InlineData("text/csv", "12345678", "given.csv", "12345678")]
    [InlineData("application/x-www-form-urlencoded", "a=b", "given.csv", "a=b")]
    [InlineData("multipart/form-data; boundary=x", "file|1234", "", "1234")]
    public async Task The_file_is_kept_under_its_plain_name_and_gone_afterwards(string type, string body, string name, string expected)
    {
        var upload = await ReadAsync(type, body, name);

        Assert.Equal(name.Length > 0 ? name : "b.csv", upload.Name);
        Assert.Equal(expected, await File.ReadAllTextAsync(upload.Path));
        await upload.DisposeAsync();
        Assert.False(File.Exists(upload.Path));
    }

    [Theory]
    [InlineData("text/csv", "123456789", 413, "The file is larger than 8 bytes (setting Tables:FileBytesMax).")]
    [InlineData("multipart/form-data; boundary=x", "file|123456789", 413, "The file is larger than 8 bytes (setting Tables:FileBytesMax).")]
    [InlineData("multipart/form-data; boundary=x", "fil|1", 400, "The form has a part 'fil'; file, mapping and source are known.")]
    [InlineData("multipart/form-data; boundary=x", "source|{}", 400, "The form has no part 'file'.")]
    [InlineData("multipart/form-data", "", 400, "The form has no boundary")]
    [InlineData("multipart/", "", 400, "The form has no boundary")]
    [InlineData("multipart/form-data; boundary=y", "file|1", 400, "The form cannot be read")]
    public async Task What_is_too_large_or_no_form_is_refused(string type, string body, int status, string words)
    {
        var refused = await Assert.ThrowsAsync<BadHttpRequestException>(() => ReadAsync(type, body, ""));

        Assert.Equal(status, refused.StatusCode);
        Assert.StartsWith(words, refused.Message, StringComparison.Ordinal);
    }

    static Task<ImportUpload> ReadAsync(string type, string body, string name)
    {
        var parts = body.Split('|');
        var text = parts.Length == 2 ? string.Format(System.Globalization.CultureInfo.InvariantCulture, Form, parts[0], parts[1]) : body;
        var context = new DefaultHttpContext { Request = { ContentType = type, Body = new MemoryStream(Encoding.UTF8.GetBytes(text)) } };
        return ImportUpload.ReadAsync(context.Request, name, 8, "Tables:FileBytesMax", CancellationToken.None);
    }
}
