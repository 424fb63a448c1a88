using GraphExplorer.Queries;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Library;

/// <summary>The library beside the bench.</summary>
public sealed partial class QueryList
{
    static readonly string[] Tags = [.. QueryCatalogue.All.SelectMany(query => query.Tags).Distinct().Order(StringComparer.Ordinal)];

    string _words = "";
    string _tag = "";

    /// <summary>Name of the query that is open.</summary>
    [Parameter] public string Selected { get; set; } = "";

    IEnumerable<SavedQuery> Found => QueryCatalogue.All.Where(query =>
        (_tag.Length == 0 || query.Tags.Contains(_tag))
        && _words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Text(query).Contains(word, StringComparison.OrdinalIgnoreCase)));

    static string Text(SavedQuery query) => $"{query.Name} {query.Title} {query.About} {string.Join(' ', query.Tags)}";
}
