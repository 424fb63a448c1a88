using System.Text;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Gives the same string object again for the same bytes while it remembers them: many entities share words such as
/// <c>accepted</c>. A later string with the same hash takes the place of an earlier one.
/// </summary>
sealed class StringPool
{
    const int PlacesInPool = 1 << 12;
    const int BytesPooledMax = 48;

    static readonly UTF8Encoding Strict = new(false, true);

    readonly string?[] _strings = new string?[PlacesInPool];

    public string Utf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return "";
        try
        {
            if (bytes.Length > BytesPooledMax) return Strict.GetString(bytes);
            Span<char> characters = stackalloc char[BytesPooledMax];
            var text = characters[..Strict.GetChars(bytes, characters)];
            ref var place = ref _strings[Crc32.Of(bytes) & (PlacesInPool - 1)];
            if (place is null || !text.SequenceEqual(place)) place = text.ToString();
            return place;
        }
        catch (DecoderFallbackException)
        {
            throw new RecordException("has a text that is not UTF-8");
        }
    }
}
