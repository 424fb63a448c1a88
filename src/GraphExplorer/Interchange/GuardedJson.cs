using System.Text.Json;

namespace GraphExplorer.Interchange;

/// <summary>JSON of other people: whole, without a key twice in one object, not too deep, of whole characters.</summary>
static class GuardedJson
{
    const string Hint = "Correct the file, or save it again with the program that wrote it.";

    /// <summary>Reads one JSON value.</summary>
    /// <exception cref="RefusedFileException">It is none, or breaks a limit.</exception>
    public static async Task<JsonDocument> ParseAsync(Stream file, ReaderLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await JsonDocument.ParseAsync(new MeasuredStream(file, limits.JsonBytesMax, nameof(ReaderLimits.JsonBytesMax)), Options(limits), cancellationToken), "");
        }
        catch (JsonException error)
        {
            throw Refused(error, error.LineNumber + 1);
        }
    }

    /// <summary>Reads one line of a file of JSON lines, or a text inside of a file.</summary>
    public static JsonDocument Parse(string text, ReaderLimits limits, string place)
    {
        try
        {
            return Checked(JsonDocument.Parse(text, Options(limits)), place);
        }
        catch (JsonException error)
        {
            throw new RefusedFileException(place, $"It is not JSON: {Reason(error)}", Hint, error);
        }
        catch (ArgumentException error)
        {
            throw new RefusedFileException(place, "It holds half a character (a lone surrogate).", Hint, error);
        }
    }

    static RefusedFileException Refused(JsonException error, long? line) => new(
        line is { } number ? $"line {number}, byte {error.BytePositionInLine + 1}" : "", $"The file is not JSON: {Reason(error)}", Hint, error);

    // The message of the parser without the place, which stands in front.
    static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }

    static JsonDocumentOptions Options(ReaderLimits limits) => new() { MaxDepth = limits.DepthMax, AllowDuplicateProperties = false };

    static JsonDocument Checked(JsonDocument document, string place)
    {
        if (HasWholeText(document.RootElement))
            return document;
        document.Dispose();
        throw new RefusedFileException(place, "A text holds half a character (a lone surrogate such as \\ud800).", Hint);
    }

    // The depth is limited by the parser.
    static bool HasWholeText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(item => item.Name is not null && HasWholeText(item.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(HasWholeText),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
