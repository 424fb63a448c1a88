namespace GraphExplorer.Cypher.Storage;

/// <summary>Walks over all entries of an index from the last key to the first.</summary>
struct BackwardIndexCursor
{
    readonly Stack<(TreeBranch Branch, int Place)> _path = [];
    TreeLeaf? _leaf;
    int _place;

    internal BackwardIndexCursor(OrderedTree tree)
    {
        if (tree.Root is { } root) Descend(root);
    }

    /// <summary>Id of the node or relationship.</summary>
    public long Current { readonly get; private set; }

    public bool MoveNext()
    {
        while (_leaf is not null)
        {
            if (--_place >= 0)
            {
                Current = _leaf.Ids[_place];
                return true;
            }
            _leaf = null;
            while (_leaf is null && _path.TryPop(out var step))
            {
                if (step.Place == 0) continue;
                _path.Push((step.Branch, step.Place - 1));
                Descend(step.Branch.Children[step.Place - 1]);
            }
        }
        return false;
    }

    /// <summary>Goes to the last leaf below a node, behind its last entry.</summary>
    void Descend(TreeNode node)
    {
        while (node is TreeBranch branch)
        {
            _path.Push((branch, branch.Count - 1));
            node = branch.Children[branch.Count - 1];
        }
        _leaf = (TreeLeaf)node;
        _place = _leaf.Count;
    }
}
