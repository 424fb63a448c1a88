using System.Numerics;
using System.Runtime.InteropServices;

namespace GraphExplorer.Cypher.Storage;

/// <summary>CRC-32C (Castagnoli), which the processor computes by itself.</summary>
static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed = 0)
    {
        var crc = ~seed;
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, eight);
        foreach (var one in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
