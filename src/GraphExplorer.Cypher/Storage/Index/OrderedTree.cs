using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// A B+ tree from property values to entity ids, copied on write node by node. Several ids may have equal keys.
/// Removing gives up a node when it is empty and does not join half-empty ones.
/// </summary>
sealed class OrderedTree(long epoch)
{
    TreeNode? _root;

    /// <summary>Entries.</summary>
    public int Count { get; private set; }

    /// <summary>Different keys.</summary>
    public int Distinct { get; private set; }

    internal TreeNode? Root => _root;

    public OrderedTree For(long owner) =>
        owner == epoch ? this : new(owner) { _root = _root, Count = Count, Distinct = Distinct };

    /// <summary>Adds an entry that is not there yet. Only on a tree that the epoch owns.</summary>
    public void Add(Value key, int id)
    {
        if (First(key) < 0) Distinct++;
        Count++;
        _root ??= new TreeLeaf(epoch, 4);
        var upper = Add(ref _root, key, id, true);
        if (upper is null) return;
        var root = new TreeBranch(epoch);
        root.Insert(0, _root.Keys[0], _root.Ids[0], _root);
        root.Insert(1, upper.Keys[0], upper.Ids[0], upper);
        _root = root;
    }

    public void Remove(Value key, int id)
    {
        if (_root is null || !Remove(ref _root!, key, id)) return;
        if (_root.Count == 0) _root = null;
        while (_root is TreeBranch { Count: 1 } branch) _root = branch.Children[0];
        Count--;
        if (First(key) < 0) Distinct--;
    }

    /// <summary>The smallest id whose key compares as equal, -1 when there is none.</summary>
    public int First(Value key)
    {
        // The next entry after the walked path, wherever it lies: a branch knows the first entry of each child.
        TreeNode? next = null;
        var nextPlace = 0;
        var node = _root;
        while (node is TreeBranch branch)
        {
            var place = Math.Max(0, branch.LowerPlace(key, -1) - 1);
            if (place + 1 < branch.Count) (next, nextPlace) = (branch, place + 1);
            node = branch.Children[place];
        }
        if (node is null) return -1;
        var found = node.LowerPlace(key, -1);
        if (found < node.Count) (next, nextPlace) = (node, found);
        return next is not null && Ordering.Compare(next.Keys[nextPlace], key) == 0 ? next.Ids[nextPlace] : -1;
    }

    /// <summary>Gives the node that was split off.</summary>
    TreeNode? Add(ref TreeNode node, Value key, int id, bool isLast)
    {
        if (node is TreeLeaf leaf)
        {
            node = leaf = leaf.For(epoch);
            var place = leaf.LowerPlace(key, id);
            if (leaf.Count < TreeNode.CountMax)
            {
                leaf.Insert(place, key, id);
                return null;
            }
            var upper = leaf.Split(isLast && place == leaf.Count);
            var target = place > leaf.Count || upper.Count == 0 ? upper : leaf;
            target.Insert(target == upper ? place - leaf.Count : place, key, id);
            return upper;
        }
        var branch = ((TreeBranch)node).For(epoch);
        node = branch;
        return Add(branch, key, id, isLast);
    }

    TreeBranch? Add(TreeBranch branch, Value key, int id, bool isLast)
    {
        var place = branch.ChildPlace(key, id);
        var isLastChild = isLast && place == branch.Count - 1;
        var added = Add(ref branch.Children[place], key, id, isLastChild);
        branch.Keys[place] = branch.Children[place].Keys[0];
        branch.Ids[place] = branch.Children[place].Ids[0];
        if (added is null) return null;
        if (branch.Count < TreeNode.CountMax)
        {
            branch.Insert(place + 1, added.Keys[0], added.Ids[0], added);
            return null;
        }
        var upper = branch.Split(isLastChild);
        var target = place + 1 > branch.Count ? upper : branch;
        target.Insert(target == upper ? place + 1 - branch.Count : place + 1, added.Keys[0], added.Ids[0], added);
        return upper;
    }

    /// <summary>False when the entry is not there, and nothing was copied.</summary>
    bool Remove(ref TreeNode node, Value key, int id)
    {
        if (node is TreeLeaf leaf)
        {
            var at = leaf.LowerPlace(key, id);
            if (at == leaf.Count || leaf.Compare(at, key, id) != 0) return false;
            node = leaf = leaf.For(epoch);
            leaf.RemoveAt(at);
            return true;
        }
        var branch = (TreeBranch)node;
        var place = branch.ChildPlace(key, id);
        var child = branch.Children[place];
        if (!Remove(ref child, key, id)) return false;
        node = branch = branch.For(epoch);
        if (child.Count == 0)
        {
            branch.RemoveAt(place);
            return true;
        }
        branch.Children[place] = child;
        branch.Keys[place] = child.Keys[0];
        branch.Ids[place] = child.Ids[0];
        return true;
    }
}
