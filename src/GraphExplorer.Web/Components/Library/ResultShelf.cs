using GraphExplorer.Model;

namespace GraphExplorer.Web.Components.Library;

/// <summary>
/// The subgraphs of the latest query results, so that the browser can fetch one for its canvas: what it draws are the very rows of the table,
/// not another run. The oldest are dropped; then the result is simply run again.
/// </summary>
public sealed class ResultShelf
{
    /// <summary>How many results are kept, over all readers.</summary>
    const int ResultsMax = 32;

    readonly Lock _access = new();
    readonly LinkedList<(string Ticket, Subgraph Subgraph)> _results = [];

    /// <summary>Keeps a subgraph and gives the ticket for it, which cannot be guessed.</summary>
    public string Keep(Subgraph subgraph)
    {
        var ticket = Guid.NewGuid().ToString("N");
        lock (_access)
        {
            _results.AddLast((ticket, subgraph));
            if (_results.Count > ResultsMax)
                _results.RemoveFirst();
        }
        return ticket;
    }

    /// <summary>The ticket of a subgraph, which is kept anew when it was dropped.</summary>
    public string TicketOf(Subgraph subgraph)
    {
        lock (_access)
            if (_results.FirstOrDefault(result => ReferenceEquals(result.Subgraph, subgraph)).Ticket is { } ticket)
                return ticket;
        return Keep(subgraph);
    }

    /// <summary>The subgraph of a ticket, or null when it is not kept any more.</summary>
    public Subgraph? Find(string ticket)
    {
        lock (_access)
            return _results.FirstOrDefault(result => result.Ticket == ticket).Subgraph;
    }
}
