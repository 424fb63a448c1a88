using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GraphExplorer.Documents;

/// <summary>
/// The filters of PdfPig with limits on what they unpack to: all streams of a file together, and what draws one page. A
/// deflated stream is counted before it is unpacked, because PdfPig unpacks into memory.
/// </summary>
sealed class CountingFilters(DocumentLimits limits, CancellationToken cancellation) : IFilterProvider
{
    static readonly string[] s_notDrawing = ["Type", "Subtype", "Length1", "Length2", "Length3"];

    long _bytes;

    /// <summary>Whether a limit was reached; PdfPig may have swallowed the exception.</summary>
    public bool IsOver => OverName.Length > 0;

    /// <summary>Name of the limit that was reached; empty when none was.</summary>
    public string OverName { get; private set; } = "";

    /// <summary>That limit, in bytes.</summary>
    public long OverMax => OverName == nameof(DocumentLimits.PageBytesMax) ? limits.PageBytesMax : limits.UnpackedBytesMax;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Counted(DefaultFilterProvider.Instance.GetAllFilters());

    IReadOnlyList<IFilter> Counted(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new CountedFilter(filter, this))];

    void Add(long bytes, long ofStream, bool isDrawing)
    {
        cancellation.ThrowIfCancellationRequested();
        _bytes += bytes;
        if (isDrawing && ofStream > limits.PageBytesMax)
            OverName = nameof(DocumentLimits.PageBytesMax);
        else if (_bytes > limits.UnpackedBytesMax)
            OverName = nameof(DocumentLimits.UnpackedBytesMax);
        if (IsOver)
            throw new PdfDocumentFormatException("too large when unpacked");
    }

    sealed class CountedFilter(IFilter inner, CountingFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Only what draws a page says nothing of itself but how long it is and how it is packed.
            var isDrawing = !s_notDrawing.Any(streamDictionary.Data.ContainsKey);
            if (inner is FlateFilter)
                CountInflated(input, isDrawing);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (inner is not FlateFilter)
                all.Add(output.Length, output.Length, isDrawing);
            return output;
        }

        void CountInflated(Memory<byte> input, bool isDrawing)
        {
            // Two bytes of zlib header (RFC 1950) stand before the deflated ones.
            if (input.Length <= 2)
                return;
            using var inflated = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
            var buffer = new byte[64 << 10];
            try
            {
                long total = 0;
                for (int read; (read = inflated.Read(buffer)) > 0;)
                    all.Add(read, total += read, isDrawing);
            }
            catch (InvalidDataException)
            {
                // A damaged stream: PdfPig takes what it can of it.
            }
        }
    }
}
