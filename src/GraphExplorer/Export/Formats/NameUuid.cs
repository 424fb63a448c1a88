using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Export.Formats;

/// <summary>UUIDs that follow from a name (version 5, RFC 9562 section 5.5): the same thing has the same id in every export.</summary>
static class NameUuid
{
    static readonly Guid s_namespace = new("5b1c0f0e-51d3-4c51-9f0c-6e6f8a3a7c2d");

    /// <summary>The UUID of a name in the namespace of this product, lower case with hyphens.</summary>
    public static string Of(string name)
    {
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard prescribes SHA-1; the id protects nothing.
        SHA1.HashData([.. s_namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], digest);
#pragma warning restore CA5350
        digest[6] = (byte)((digest[6] & 0x0F) | 0x50);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true).ToString();
    }
}
