using System.IO.Compression;

namespace GraphExplorer.Documents;

/// <summary>How large the package of an Office file may be.</summary>
/// <param name="Section">Section of the configuration that sets the limits.</param>
/// <param name="UnpackedBytesMax">Bytes that its parts may unpack to, all together.</param>
/// <param name="PackedFilesMax">Files in it.</param>
/// <param name="AttributesMax">Attributes of one tag.</param>
/// <param name="Program">The program that such files come from.</param>
sealed record PackageLimits(string Section, long UnpackedBytesMax, int PackedFilesMax, int AttributesMax, string Program);

/// <summary>
/// What the package of a DOCX or XLSX has to be before anything of it is read: it is unpacked once, and what it says of
/// its sizes is not believed.
/// </summary>
static class PackageRules
{
    public static void Check(byte[] bytes, DocumentLimits limits, CancellationToken cancellation) => Check(
        new MemoryStream(bytes, writable: false),
        new PackageLimits("Documents", limits.UnpackedBytesMax, limits.PackedFilesMax, limits.AttributesMax, "Word"), cancellation);

    public static void Check(Stream stream, PackageLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > limits.PackedFilesMax)
                throw new DocumentRefusedException($"The package holds more than {limits.PackedFilesMax} files (setting {limits.Section}:PackedFilesMax).");
            if (zip.Entries.Sum(entry => entry.Length) > limits.UnpackedBytesMax)
                throw TooLarge(limits); // it says so itself
            CheckEntries(zip, limits, cancellation);
            if (zip.GetEntry("[Content_Types].xml") is null)
                throw new DocumentRefusedException($"The file is a ZIP archive and no {limits.Program} document. Unpack it and add the documents in it one by one.");
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            throw new DocumentRefusedException($"The package is damaged and cannot be unpacked. Open it in {limits.Program} and save it anew.", error);
        }
    }

    static void CheckEntries(ZipArchive zip, PackageLimits limits, CancellationToken cancellation)
    {
        var buffer = new byte[64 << 10];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var tags = new TagCount();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                if ((total += read) > limits.UnpackedBytesMax)
                    throw TooLarge(limits);
                if (IsXml(entry.FullName) && tags.Take(buffer.AsSpan(0, read)) > limits.AttributesMax)
                    throw new DocumentRefusedException(
                        $"A tag of the document has more than {limits.AttributesMax} attributes (setting {limits.Section}:AttributesMax). Do not trust this file.");
            }
        }
    }

    static DocumentRefusedException TooLarge(PackageLimits limits) => new(
        $"The package unpacks to more than {Size.Of(limits.UnpackedBytesMax)} (setting {limits.Section}:UnpackedBytesMax). Save the text alone, without pictures.");

    static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts the attributes of tags in a stream of XML: the signs of equality outside of quotation marks.</summary>
    struct TagCount
    {
        bool _isTag;
        byte _quote;
        int _attributes;
        int _max;

        /// <summary>The most attributes of a tag so far.</summary>
        public int Take(ReadOnlySpan<byte> bytes)
        {
            foreach (var one in bytes)
                if (!_isTag)
                    (_isTag, _quote, _attributes) = (one == '<', 0, 0);
                else if (_quote != 0)
                    _quote = one == _quote ? (byte)0 : _quote;
                else if (one is (byte)'"' or (byte)'\'')
                    _quote = one;
                else if (one == '=')
                    _max = Math.Max(_max, ++_attributes);
                else if (one is (byte)'>' or (byte)'!')
                    _isTag = false; // what begins with "<!" is no tag
            return _max;
        }
    }
}
