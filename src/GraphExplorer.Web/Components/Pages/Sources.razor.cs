using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Store;
using GraphExplorer.Web.Live;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>The list of sources, live, and the search inside all of them (<c>?q=</c>).</summary>
public sealed partial class Sources : IDisposable
{
    IReadOnlyList<SourceEntry>? _sources;
    DocumentHits? _hits;
    IDisposable? _subscription;
    string _query = "";
    string? _searched;

    /// <summary>What is searched for.</summary>
    [SupplyParameterFromQuery(Name = "q")] public string? Query { get; set; }

    [Inject] IGraphConnection Graph { get; set; } = null!;
    [Inject] Handover Handover { get; set; } = null!;
    [Inject] DocumentSearch Search { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] LiveFeed Feed { get; set; } = null!;

    /// <summary>Ticket for what the prerendered page was made from.</summary>
    [PersistentState] public string? Ticket { get; set; }

    /// <summary>Ticket for what the prerendered page found.</summary>
    [PersistentState] public string? HitsTicket { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _sources = Handover.Take<IReadOnlyList<SourceEntry>>(Ticket) ?? await SourceDocument.ListAsync(Graph);
        if (!RendererInfo.IsInteractive)
            Ticket = Handover.Keep(_sources);
        else
            _subscription = Feed.Subscribe(message => _ = InvokeAsync(() => FollowAsync(message)));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_searched == Query)
            return;
        (_searched, _query) = (Query, Query ?? "");
        _hits = string.IsNullOrWhiteSpace(Query) ? null : Handover.Take<DocumentHits>(HitsTicket) ?? await Search.FindAsync(Query);
        if (_hits is not null && !RendererInfo.IsInteractive)
            HitsTicket = Handover.Keep(_hits);
    }

    void Find() => Navigation.NavigateTo(
        _query.Trim() is { Length: > 0 } query ? $"/sources?q={Uri.EscapeDataString(query)}" : "/sources");

    async Task FollowAsync(LiveMessage message)
    {
        if (message is not GraphChanged)
            return;
        _sources = await SourceDocument.ListAsync(Graph);
        StateHasChanged();
    }

    public void Dispose() => _subscription?.Dispose();
}
