using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GraphExplorer.Documents;

/// <summary>
/// The filters of PdfPig with a limit on what they unpack to, all streams of a file together. A deflated stream is
/// counted before it is unpacked, because PdfPig unpacks into memory.
/// </summary>
sealed class CountingFilters(long bytesMax) : IFilterProvider
{
    long _bytes;

    /// <summary>Whether the limit was reached; PdfPig may have swallowed the exception.</summary>
    public bool IsOver => _bytes > bytesMax;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Counted(DefaultFilterProvider.Instance.GetAllFilters());

    IReadOnlyList<IFilter> Counted(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new CountedFilter(filter, this))];

    void Add(long bytes)
    {
        _bytes += bytes;
        if (IsOver)
            throw new PdfDocumentFormatException("too large when unpacked");
    }

    sealed class CountedFilter(IFilter inner, CountingFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter)
                CountInflated(input);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter)
                all.Add(output.Length);
            return output;
        }

        void CountInflated(Memory<byte> input)
        {
            // Two bytes of zlib header (RFC 1950) stand before the deflated ones.
            if (input.Length <= 2)
                return;
            using var inflated = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 << 10];
            try
            {
                for (int read; (read = inflated.Read(buffer)) > 0;)
                    all.Add(read);
            }
            catch (InvalidDataException)
            {
                // A damaged stream: PdfPig takes what it can of it.
            }
        }
    }
}
