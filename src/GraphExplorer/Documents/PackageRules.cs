using System.IO.Compression;

namespace GraphExplorer.Documents;

/// <summary>
/// What the package of a DOCX has to be before anything of it is read: it is unpacked once, and what it says of its
/// sizes is not believed.
/// </summary>
static class PackageRules
{
    public static void Check(byte[] bytes, DocumentLimits limits, CancellationToken cancellation)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.PackedFilesMax)
                throw new DocumentRefusedException($"The package holds more than {limits.PackedFilesMax} files (setting Documents:PackedFilesMax).");
            CheckEntries(zip, limits, cancellation);
            if (zip.GetEntry("[Content_Types].xml") is null)
                throw new DocumentRefusedException("The file is a ZIP archive and no Word document. Unpack it and add the documents in it one by one.");
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            throw new DocumentRefusedException("The package is damaged and cannot be unpacked. Open it in Word and save it anew.", error);
        }
    }

    static void CheckEntries(ZipArchive zip, DocumentLimits limits, CancellationToken cancellation)
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
                    throw new DocumentRefusedException(
                        $"The package unpacks to more than {Size.Of(limits.UnpackedBytesMax)} (setting Documents:UnpackedBytesMax). Save the text alone, without pictures.");
                if (IsXml(entry.FullName) && tags.Take(buffer.AsSpan(0, read)) > limits.AttributesMax)
                    throw new DocumentRefusedException(
                        $"A tag of the document has more than {limits.AttributesMax} attributes (setting Documents:AttributesMax). Do not trust this file.");
            }
        }
    }

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
