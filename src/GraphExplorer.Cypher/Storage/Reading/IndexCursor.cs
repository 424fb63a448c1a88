using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>Walks over the entries of an index in the order of their keys, within a range.</summary>
struct IndexCursor
{
    /// <summary>
    /// Levels of branches: the tree grows by one only after 64 splits of the level below, so this is never reached.
    /// </summary>
    const int DepthMax = 12;

    readonly IndexRange _range;
    readonly OrderedTree? _tree;
    (TreeBranch Branch, int Place)[]? _path;
    int _depth;
    TreeLeaf? _leaf;
    int _place;
    bool _started;

    internal IndexCursor(OrderedTree? tree, IndexRange range)
    {
        _tree = tree;
        _range = range;
    }

    /// <summary>A cursor over entries that have been found already.</summary>
    internal IndexCursor(TreeLeaf? found)
    {
        _leaf = found;
        _started = true;
    }

    /// <summary>Id of the node or relationship.</summary>
    public long Current { readonly get; private set; }

    /// <summary>The indexed value; of an index over several properties, the list of them.</summary>
    public Value Key { readonly get; private set; }

    public bool MoveNext()
    {
        if (!_started) Start();
        while (_leaf is not null)
        {
            while (_place < _leaf.Count)
            {
                var key = _leaf.Keys[_place];
                if (_range.IsBefore(key)) return Stop();
                if (_range.Holds(key))
                {
                    Key = key;
                    Current = _leaf.Ids[_place++];
                    return true;
                }
                _place++;
            }
            NextLeaf();
        }
        return false;
    }

    /// <summary>All that is left, in a leaf of its own.</summary>
    internal TreeLeaf? Collect()
    {
        TreeLeaf? found = null;
        while (MoveNext()) (found ??= new(0, 1)).Append(Key, (int)Current);
        return found;
    }

    void Start()
    {
        _started = true;
        var node = _tree?.Root;
        while (node is TreeBranch branch)
        {
            var place = Math.Max(0, FirstPlace(branch) - 1);
            _path ??= new (TreeBranch, int)[DepthMax];
            _path[_depth++] = (branch, place);
            node = branch.Children[place];
        }
        _leaf = (TreeLeaf?)node;
        if (_leaf is not null) _place = FirstPlace(_leaf);
    }

    /// <summary>The first place whose entry does not lie before the range.</summary>
    readonly int FirstPlace(TreeNode node)
    {
        int low = 0, high = node.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_range.IsAfter(node.Keys[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    void NextLeaf()
    {
        _leaf = null;
        while (_depth > 0)
        {
            ref var step = ref _path![_depth - 1];
            if (++step.Place == step.Branch.Count)
            {
                _depth--;
                continue;
            }
            var node = step.Branch.Children[step.Place];
            while (node is TreeBranch branch)
            {
                _path[_depth++] = (branch, 0);
                node = branch.Children[0];
            }
            _leaf = (TreeLeaf)node;
            _place = 0;
            return;
        }
    }

    bool Stop()
    {
        _leaf = null;
        _depth = 0;
        return false;
    }
}
