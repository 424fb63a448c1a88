using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A node of an <see cref="OrderedTree"/>. Entries are in the order of their keys, then of their ids. A node is changed
/// in place only by the epoch that made it.
/// </summary>
abstract class TreeNode(long epoch, int capacity)
{
    public const int CountMax = 64;

    /// <summary>Entries from which a place is guessed before it is searched.</summary>
    const int GuessedCountMin = 8;

    /// <summary>In a leaf the entries' keys; in a branch the first key below each child.</summary>
    public Value[] Keys = new Value[capacity];

    public int[] Ids = new int[capacity];

    public int Count;

    public long Epoch { get; } = epoch;

    /// <summary>Below zero when the entry at a place comes before (key, id).</summary>
    public int Compare(int place, Value key, int id)
    {
        var order = Ordering.Compare(Keys[place], key);
        return order != 0 ? order : Ids[place].CompareTo(id);
    }

    /// <summary>The first place whose entry does not come before (key, id).</summary>
    public int LowerPlace(Value key, int id)
    {
        var (low, high) = Narrow(key, id);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(middle, key, id) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// The places between which the first that does not come before (key, id) lies. Integers are often numbered without
    /// large gaps: the place that this would give them, and one beside it, are tried first.
    /// </summary>
    (int Low, int High) Narrow(Value key, int id)
    {
        if (Count < GuessedCountMin || !key.IsInteger || !Keys[0].IsInteger || !Keys[Count - 1].IsInteger) return (0, Count);
        var (first, last, wanted) = (Keys[0].AsInteger(), Keys[Count - 1].AsInteger(), key.AsInteger());
        if (wanted <= first || wanted >= last) return (0, Count);
        var guess = (int)(((double)wanted - first) / ((double)last - first) * (Count - 1));
        if (Compare(guess, key, id) < 0) return Compare(guess + 1, key, id) < 0 ? (guess + 2, Count) : (guess + 1, guess + 1);
        return guess > 0 && Compare(guess - 1, key, id) >= 0 ? (0, guess - 1) : (guess, guess);
    }

    protected void Open(int place, Value key, int id)
    {
        if (Count == Keys.Length)
        {
            var capacity = Math.Min(CountMax, Math.Max(4, Count * 2));
            Array.Resize(ref Keys, capacity);
            Array.Resize(ref Ids, capacity);
        }
        Array.Copy(Keys, place, Keys, place + 1, Count - place);
        Array.Copy(Ids, place, Ids, place + 1, Count - place);
        Keys[place] = key;
        Ids[place] = id;
        Count++;
    }

    protected void Close(int place)
    {
        Count--;
        Array.Copy(Keys, place + 1, Keys, place, Count - place);
        Array.Copy(Ids, place + 1, Ids, place, Count - place);
        Keys[Count] = default;
    }

    protected void CopyEntries(TreeNode from, int start, int count)
    {
        Array.Copy(from.Keys, start, Keys, 0, count);
        Array.Copy(from.Ids, start, Ids, 0, count);
        Count = count;
    }

    /// <summary>Cuts the node off at a place whose entries another node has taken.</summary>
    protected void CutAt(int place)
    {
        Array.Clear(Keys, place, Count - place);
        Count = place;
    }
}

/// <summary>Holds entries.</summary>
sealed class TreeLeaf(long epoch, int capacity) : TreeNode(epoch, capacity)
{
    public TreeLeaf For(long owner)
    {
        if (owner == Epoch) return this;
        var copy = new TreeLeaf(owner, Keys.Length);
        copy.CopyEntries(this, 0, Count);
        return copy;
    }

    public void Insert(int place, Value key, int id) => Open(place, key, id);

    public void RemoveAt(int place) => Close(place);

    /// <summary>Adds an entry at the end of a leaf that is in no tree, and so may be of any size.</summary>
    public void Append(Value key, int id)
    {
        if (Count == Keys.Length)
        {
            Array.Resize(ref Keys, Count * 2);
            Array.Resize(ref Ids, Count * 2);
        }
        Keys[Count] = key;
        Ids[Count++] = id;
    }

    /// <summary>
    /// Moves the upper part to a new leaf: half of it, or nothing when entries come in ascending order.
    /// </summary>
    public TreeLeaf Split(bool isAppending)
    {
        var place = isAppending ? Count : Count / 2;
        var upper = new TreeLeaf(Epoch, isAppending ? 4 : CountMax);
        upper.CopyEntries(this, place, Count - place);
        CutAt(place);
        return upper;
    }
}

/// <summary>Holds children, each under its first entry.</summary>
sealed class TreeBranch(long epoch) : TreeNode(epoch, CountMax)
{
    public TreeNode[] Children { get; } = new TreeNode[CountMax];

    public TreeBranch For(long owner)
    {
        if (owner == Epoch) return this;
        var copy = new TreeBranch(owner);
        copy.Take(this, 0, Count);
        return copy;
    }

    /// <summary>The child under which (key, id) belongs.</summary>
    public int ChildPlace(Value key, int id)
    {
        var place = LowerPlace(key, id);
        return place < Count && Compare(place, key, id) == 0 ? place : Math.Max(0, place - 1);
    }

    public void Insert(int place, Value key, int id, TreeNode child)
    {
        Open(place, key, id);
        Array.Copy(Children, place, Children, place + 1, Count - 1 - place);
        Children[place] = child;
    }

    public void RemoveAt(int place)
    {
        Close(place);
        Array.Copy(Children, place + 1, Children, place, Count - place);
        Children[Count] = null!;
    }

    public TreeBranch Split(bool isAppending)
    {
        var place = isAppending ? Count - 1 : Count / 2;
        var upper = new TreeBranch(Epoch);
        upper.Take(this, place, Count - place);
        Array.Clear(Children, place, Count - place);
        CutAt(place);
        return upper;
    }

    void Take(TreeBranch from, int start, int count)
    {
        CopyEntries(from, start, count);
        Array.Copy(from.Children, start, Children, 0, count);
    }
}
