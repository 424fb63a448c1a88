using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Web.Endpoints;

/// <summary>
/// A file that a program sends, kept on disk for as long as it is needed: the body itself, or a form with the part <c>file</c> and, as parts,
/// <c>mapping</c> and <c>source</c>.
/// </summary>
sealed class ImportUpload : IAsyncDisposable
{
    /// <summary>Bytes of the parts beside the file, and of what separates them.</summary>
    public const int PartsBytesMax = 2 << 20;

    const int NameLengthMax = 200;
    const int BlockBytes = 1 << 16;

    readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    ImportUpload(string name) => Name = Plain(name);

    /// <summary>Where it lies.</summary>
    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>Its name without a folder.</summary>
    public string Name { get; private set; }

    /// <summary>A part beside the file; null when it was not sent.</summary>
    public byte[]? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>Reads the body to its end.</summary>
    /// <exception cref="BadHttpRequestException">It is too large or no form, with the status to answer.</exception>
    public static async Task<ImportUpload> ReadAsync(HttpRequest request, string name, long bytesMax, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = bytesMax + PartsBytesMax;
        var upload = new ImportUpload(name);
        try
        {
            if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
                await upload.ReadFormAsync(request, bytesMax, cancellationToken);
            else
                await upload.SpoolAsync(request.Body, bytesMax, cancellationToken);
            return upload;
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }
    }

    async Task ReadFormAsync(HttpRequest request, long bytesMax, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
            throw new BadHttpRequestException("The form has no boundary: send multipart/form-data, or the file itself as the body.");
        var (reader, hasFile) = (new MultipartReader(boundary, request.Body), false);
        while (await SectionAsync(reader, cancellationToken) is { } section)
        {
            var part = section.GetContentDispositionHeader();
            var key = HeaderUtilities.RemoveQuotes(part?.Name ?? default).Value ?? "";
            if (key == "file")
            {
                hasFile = true;
                if (HeaderUtilities.RemoveQuotes(part!.FileName).Value is { Length: > 0 } name && Name.Length == 0)
                    Name = Plain(name);
                await SpoolAsync(section.Body, bytesMax, cancellationToken);
            }
            else if (key is "mapping" or "source")
                _parts[key] = await SmallAsync(section.Body, key, cancellationToken);
            else
                throw new BadHttpRequestException($"The form has a part '{key}'; file, mapping and source are known.");
        }
        if (!hasFile)
            throw new BadHttpRequestException("The form has no part 'file'.");
    }

    static async Task<MultipartSection?> SectionAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException($"The form cannot be read: {broken.Message}", broken);
        }
    }

    async Task SpoolAsync(Stream body, long bytesMax, CancellationToken cancellationToken)
    {
        await using var copy = File.Create(Path);
        var (block, total) = (new byte[BlockBytes], 0L);
        for (int read; (read = await body.ReadAsync(block, cancellationToken)) > 0;)
        {
            if ((total += read) > bytesMax)
                throw new BadHttpRequestException(
                    $"The file is larger than {bytesMax} bytes (setting Tables:FileBytesMax). Divide it into several files.", StatusCodes.Status413PayloadTooLarge);
            await copy.WriteAsync(block.AsMemory(0, read), cancellationToken);
        }
    }

    static async Task<byte[]> SmallAsync(Stream body, string key, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var block = new byte[BlockBytes];
        for (int read; (read = await body.ReadAsync(block, cancellationToken)) > 0; copy.Write(block, 0, read))
            if (copy.Length + read > PartsBytesMax)
                throw new BadHttpRequestException($"The part '{key}' is larger than {PartsBytesMax} bytes.", StatusCodes.Status413PayloadTooLarge);
        return copy.ToArray();
    }

    // The name is shown and becomes a part of ids; nothing is opened by it.
    static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(sign => !char.IsControl(sign)));
        return plain.Length > NameLengthMax ? plain[^NameLengthMax..] : plain;
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(Path);
        return ValueTask.CompletedTask;
    }
}
