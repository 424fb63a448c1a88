using GraphExplorer.Queries;

namespace GraphExplorer.Workbench;

/// <summary>A query that somebody has saved.</summary>
/// <param name="Query">What it is; its name is its id.</param>
/// <param name="Content">The whole text with its header.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="Author">Who signed it first; empty when nobody did.</param>
/// <param name="IsShared">True when all readers of the workspace find it in their library.</param>
/// <param name="Created">When it was first saved.</param>
/// <param name="Changed">When this revision was saved.</param>
public sealed record OwnQuery(
    SavedQuery Query, string Content, int Revision, string Author, bool IsShared, DateTimeOffset Created, DateTimeOffset Changed)
{
    public Guid Id => Query.Id;
}

/// <summary>One text that a query has had.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Content">The whole text with its header.</param>
/// <param name="By">Who saved it; empty when nobody signed.</param>
/// <param name="At">When.</param>
public sealed record QueryRevision(int Number, string Content, string By, DateTimeOffset At);
