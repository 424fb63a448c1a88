using System.Numerics;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A set of entity ids as bits in blocks of 4096, copied on write in the manner of <see cref="PageTable{TPage}"/>:
/// which nodes carry a label, which relationships are of a type, which entities exist.
/// </summary>
sealed class IdSet(long epoch)
{
    const int BlockBits = 12;
    const int WordsInBlock = 1 << (BlockBits - 6);

    /// <summary>Bits of each block; the word after the last one is the epoch that may change the block.</summary>
    ulong[]?[] _blocks = [];

    public int Count { get; private set; }

    public bool Contains(int id)
    {
        var block = id >> BlockBits;
        return (uint)block < (uint)_blocks.Length && _blocks[block] is { } words
            && (words[(id >> 6) & (WordsInBlock - 1)] >> (id & 63) & 1) != 0;
    }

    public IdSet For(long owner) => owner == epoch ? this : new(owner) { _blocks = [.. _blocks], Count = Count };

    /// <summary>False when it was in the set already. Only on a set that the epoch owns.</summary>
    public bool Add(int id)
    {
        ref var word = ref Word(id);
        var bit = 1UL << (id & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        Count++;
        return true;
    }

    /// <summary>False when it was not in the set. Only on a set that the epoch owns.</summary>
    public bool Remove(int id)
    {
        if (!Contains(id)) return false;
        Word(id) &= ~(1UL << (id & 63));
        Count--;
        return true;
    }

    public EntityCursor Cursor() => new(this);

    /// <summary>The next word with a bit in it, from a word number on; -1 when there is none.</summary>
    internal int NextWord(int from, out ulong bits)
    {
        for (var block = from / WordsInBlock; block < _blocks.Length; block++, from = block * WordsInBlock)
        {
            if (_blocks[block] is not { } words) continue;
            for (var i = from % WordsInBlock; i < WordsInBlock; i++)
                if ((bits = words[i]) != 0)
                    return block * WordsInBlock + i;
        }
        bits = 0;
        return -1;
    }

    ref ulong Word(int id)
    {
        var block = id >> BlockBits;
        if (block >= _blocks.Length) Array.Resize(ref _blocks, (int)BitOperations.RoundUpToPowerOf2((uint)block + 1));
        var words = _blocks[block];
        if (words is null || words[WordsInBlock] != (ulong)epoch)
        {
            _blocks[block] = words = words is null ? new ulong[WordsInBlock + 1] : [.. words];
            words[WordsInBlock] = (ulong)epoch;
        }
        return ref words[(id >> 6) & (WordsInBlock - 1)];
    }
}
