using System.Numerics;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Walks over entity ids in ascending order. In a write transaction it gives what was there when it was made, whatever
/// is written meanwhile; ask whether an entity still exists where reading and deleting can meet.
/// </summary>
struct EntityCursor
{
    readonly IdSet? _set;
    int _word;
    ulong _bits;

    internal EntityCursor(IdSet? set)
    {
        _set = set;
        _word = -1;
    }

    /// <summary>The id, after <see cref="MoveNext"/> gave true.</summary>
    public long Current { get; private set; }

    public bool MoveNext()
    {
        if (_bits == 0)
        {
            if (_set is null) return false;
            _word = _set.NextWord(_word + 1, out _bits);
            if (_word < 0)
            {
                _word = int.MaxValue - 1;
                return false;
            }
        }
        Current = ((long)_word << 6) + BitOperations.TrailingZeroCount(_bits);
        _bits &= _bits - 1;
        return true;
    }
}
