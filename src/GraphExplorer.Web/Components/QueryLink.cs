using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.Components;

/// <summary>Addresses of the Queries page.</summary>
public static class QueryLink
{
    /// <summary>Longest text of parameters that an address carries; longer ones, such as the ids of a whole view, are left for the reader to fill in.</summary>
    const int WithLengthMax = 2_000;

    /// <summary>A saved query opens with its parameters filled in; any other file opens in the editor.</summary>
    public static string Of(RanQuery query)
    {
        var name = query.Name.StartsWith("queries/", StringComparison.Ordinal) ? query.Name["queries/".Length..] : "";
        return QueryCatalogue.Named(name) is { } saved ? OfSaved(saved, query.Parameters) : OfFile(query);
    }

    static string OfSaved(SavedQuery saved, PropertyMap parameters)
    {
        var pairs = string.Join('&', parameters
            .Where(pair => pair.Value is not null && saved.Parameters.Any(parameter => parameter.Name == pair.Key))
            .Select(pair => $"p.{pair.Key}={Uri.EscapeDataString(PropertyText.Of(pair.Value))}"));
        return $"/queries/{saved.Name}{(pairs.Length > 0 ? "?" + pairs : "")}";
    }

    static string OfFile(RanQuery query)
    {
        var with = ParameterText.Json(query.Parameters);
        return $"/queries/editor?from={Uri.EscapeDataString(query.Name)}{(with.Length <= WithLengthMax ? "&with=" + Uri.EscapeDataString(with) : "")}";
    }
}
