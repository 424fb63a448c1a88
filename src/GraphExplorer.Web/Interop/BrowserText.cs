using System.Text;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Interop;

/// <summary>A text that the browser streams as UTF-8 with a line end after it: a stream of nothing cannot be opened.</summary>
static class BrowserText
{
    /// <summary>The text without that line end; null when it has more bytes in UTF-8 than the limit.</summary>
    public static async Task<string?> ReadAsync(IJSStreamReference reference, int bytesMax, CancellationToken cancellationToken)
    {
        await using (reference)
        {
            if (reference.Length > bytesMax + 1)
                return null;
            await using var stream = await reference.OpenReadStreamAsync(bytesMax + 1, cancellationToken);
            using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return (await reader.ReadToEndAsync(cancellationToken))[..^1];
        }
    }
}
