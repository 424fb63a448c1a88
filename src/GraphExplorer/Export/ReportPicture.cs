using System.Buffers.Binary;

namespace GraphExplorer.Export;

/// <summary>A picture of what a report is about, as the browser drew it.</summary>
/// <param name="Png">The file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Caption">What it shows, in words.</param>
public sealed record ReportPicture(byte[] Png, int Width, int Height, string Caption)
{
    /// <summary>Longest side of a picture, in pixels; browsers draw no larger ones.</summary>
    public const int SideMax = 16_384;

    const int HeaderBytes = 24;

    static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Takes a file whose beginning is that of a PNG (PNG specification, sections 5.2 and 11.2.1).</summary>
    /// <exception cref="ExportRefusedException">It is not, or the picture is too large.</exception>
    public static ReportPicture Read(byte[] png, string caption)
    {
        if (png.Length < HeaderBytes || !png.AsSpan().StartsWith(Signature) || !png.AsSpan(12, 4).SequenceEqual("IHDR"u8))
            throw new ExportRefusedException("The picture is not a PNG file. Send the bytes of one as the body.");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)));
        if (width is 0 or > SideMax || height is 0 or > SideMax)
            throw new ExportRefusedException($"The picture has {width} × {height} pixels; a side has 1 to {SideMax}.");
        return new ReportPicture(png, (int)width, (int)height, caption);
    }
}
