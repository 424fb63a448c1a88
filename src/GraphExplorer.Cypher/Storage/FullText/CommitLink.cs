namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// Leads from a snapshot to what was committed after it. Only who still holds an old snapshot keeps the links from
/// there on alive.
/// </summary>
sealed class CommitLink
{
    (CommitLink Link, GraphChanges Changes)? _next;

    /// <summary>Says what the next commit changed. Readers look only after that commit has been published.</summary>
    public void Follow(CommitLink next, GraphChanges changes) => _next = (next, changes);

    /// <summary>What the commits from here to a later one changed, one after the other.</summary>
    public IEnumerable<GraphChanges> ChangesUntil(CommitLink later)
    {
        for (var link = this; link != later;)
        {
            var (next, changes) = link._next ?? throw new InvalidOperationException("The commit is not a later one.");
            yield return changes;
            link = next;
        }
    }
}
