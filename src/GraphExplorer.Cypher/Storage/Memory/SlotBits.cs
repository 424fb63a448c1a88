using System.Numerics;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Storage;

/// <summary>One bit for each slot of a page.</summary>
[InlineArray(Words)]
struct SlotBits
{
    /// <summary>Entities in a page.</summary>
    public const int SlotsInPage = 256;

    const int Words = SlotsInPage / 64;

    ulong _word;

    public readonly bool Contains(int slot) => (this[slot >> 6] >> (slot & 63) & 1) != 0;

    public void Add(int slot) => this[slot >> 6] |= 1UL << (slot & 63);

    public void Remove(int slot) => this[slot >> 6] &= ~(1UL << (slot & 63));

    /// <summary>Bits before a slot: the place of the slot's item when only items that exist are kept.</summary>
    public readonly int Rank(int slot)
    {
        var word = slot >> 6;
        var rank = BitOperations.PopCount(this[word] & ((1UL << (slot & 63)) - 1));
        for (var i = 0; i < word; i++) rank += BitOperations.PopCount(this[i]);
        return rank;
    }
}
