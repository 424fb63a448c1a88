using GraphExplorer.Exploration;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Layout;

/// <summary>The search of the top bar: opens the neighbourhood of what is chosen.</summary>
public sealed partial class GlobalSearch
{
    [Inject] NavigationManager Navigation { get; set; } = null!;

    void OpenEntity(SearchHit? hit)
    {
        if (hit is null)
            return;
        var state = new ExploreState { Shows = [new ShowNeighbourhood(hit.Id)], Selected = hit.Id };
        Navigation.NavigateTo("/explore" + state.ToQueryString());
    }
}
