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

    readonly long _bytesMax;
    bool _isForm;
    readonly string _setting;

    ImportUpload(string name, long bytesMax, string setting) => (Name, _bytesMax, _setting) = (Plain(name), bytesMax, setting);

    /// <summary>Where it lies.</summary>
    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>Its name without a folder.</summary>
    public string Name { get; private set; }

    /// <summary>A part beside the file; null when it was not sent.</summary>
    public byte[]? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>Reads the body to its end.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Name of the file; empty = as the form says.</param>
    /// <param name="bytesMax">Bytes of the file at most.</param>
    /// <param name="setting">The setting that says so.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="BadHttpRequestException">It is too large or no form, with the status to answer.</exception>
    public static async Task<ImportUpload> ReadAsync(HttpRequest request, string name, long bytesMax, string setting, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = bytesMax + PartsBytesMax;
        var upload = new ImportUpload(name, bytesMax, setting);
        try
        {
            if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
                await upload.ReadFormAsync(request, cancellationToken);
            else
                await upload.SpoolAsync(request.Body, cancellationToken);
            return upload;
        }
        catch (Exception broken)
        {
            await upload.DisposeAsync();
            // A form that ends too early is an IOException of the reader; one of the connection is a kind of its own.
            if (broken is InvalidDataException || (broken.GetType() == typeof(IOException) && upload._isForm))
                throw new BadHttpRequestException($"The form cannot be read: {broken.Message}", broken);
            throw;
        }
    }

    async Task ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : "";
        if (string.IsNullOrEmpty(boundary))
            throw new BadHttpRequestException("The form has no boundary: send multipart/form-data, or the file itself as the body.");
        _isForm = true;
        var (reader, hasFile) = (new MultipartReader(boundary, request.Body), false);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var part = section.GetContentDispositionHeader();
            var key = HeaderUtilities.RemoveQuotes(part?.Name ?? default).Value ?? "";
            if (key == "file")
            {
                hasFile = true;
                if (HeaderUtilities.RemoveQuotes(part!.FileName).Value is { Length: > 0 } name && Name.Length == 0)
                    Name = Plain(name);
                await SpoolAsync(section.Body, cancellationToken);
            }
            else if (key is "mapping" or "source")
                _parts[key] = await SmallAsync(section.Body, key, cancellationToken);
            else
                throw new BadHttpRequestException($"The form has a part '{key}'; file, mapping and source are known.");
        }
        if (!hasFile)
            throw new BadHttpRequestException("The form has no part 'file'.");
    }

    async Task SpoolAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var copy = File.Create(Path);
        var (block, total) = (new byte[BlockBytes], 0L);
        for (int read; (read = await body.ReadAsync(block, cancellationToken)) > 0;)
        {
            if ((total += read) > _bytesMax)
                throw new BadHttpRequestException(
                    $"The file is larger than {_bytesMax} bytes (setting {_setting}). Divide it into several files.", StatusCodes.Status413PayloadTooLarge);
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
