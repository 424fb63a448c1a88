using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The address of the workspace with the entities of a result.</summary>
/// <param name="Address">The address.</param>
/// <param name="Shown">How many entities it holds.</param>
/// <param name="All">How many the result has.</param>
public sealed record ResultAddress(string Address, int Shown, int All)
{
    /// <summary>Longest address, in characters: proxies and chats cut longer ones off.</summary>
    public const int LengthMax = 8_000;

    /// <summary>What is to be said about it; empty when it holds all.</summary>
    public string Note => Shown == All
        ? ""
        : $"The canvas takes the first {Shown} of {All} entities: an address holds {LengthMax:N0} characters at most.";

    /// <summary>The entities of a result beside what a state shows; null when the result has none.</summary>
    public static ResultAddress? Of(QueryResult result, ExploreState onto)
    {
        var ids = result.Subgraph.Nodes.Where(node => node.Labels.Any(label => Vocabulary.Kind(label) is not null)).Select(node => node.Id).ToArray();
        var shown = ids.Length;
        var address = AddressOf(onto, ids);
        while (shown > 0 && address.Length > LengthMax)
        {
            shown -= Math.Max(1, shown / 20);
            address = AddressOf(onto, ids[..shown]);
        }
        return shown == 0 ? null : new ResultAddress(address, shown, ids.Length);
    }

    static string AddressOf(ExploreState onto, string[] ids) => "/explore" + onto.Adding(new ShowEntities(new IdSet(ids))).ToQueryString();
}
