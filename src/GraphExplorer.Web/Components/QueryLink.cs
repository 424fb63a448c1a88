using GraphExplorer.Model;
using GraphExplorer.Queries;

namespace GraphExplorer.Web.Components;

/// <summary>Addresses of the Queries page.</summary>
public static class QueryLink
{
    /// <summary>Longest text of parameters that an address carries; longer ones, such as the ids of a whole view, are left for the reader to fill in.</summary>
    const int WithLengthMax = 2_000;

    /// <summary>Longest list of ids, characters.</summary>
    const int SelectionLengthMax = 6_000;

    /// <summary>The parameter that takes what is selected on the canvas.</summary>
    const string SelectionParameter = "nodes";

    /// <summary>A saved query opens with its parameters filled in; any other file opens in the editor.</summary>
    public static string Of(RanQuery query)
    {
        var name = query.Name.StartsWith("queries/", StringComparison.Ordinal) ? query.Name["queries/".Length..] : "";
        return QueryCatalogue.Named(name) is { } saved ? OfSaved(saved, query.Parameters) : Guid.TryParse(query.Name, out var own) ? $"/queries/{own}" : OfFile(query);
    }

    /// <summary>The library, whose queries with a parameter <c>nodes</c> take these entities; null when there are none, or more than an address carries.</summary>
    public static string? OfSelection(IReadOnlyList<string> ids)
    {
        var nodes = Uri.EscapeDataString(string.Join(',', ids));
        return ids.Count == 0 || nodes.Length > SelectionLengthMax ? null : $"/queries?nodes={nodes}";
    }

    /// <summary>A query of the library, with the selection of the canvas where it takes one.</summary>
    /// <param name="query">The query.</param>
    /// <param name="nodes">Ids with commas between them; empty without a selection.</param>
    public static string OfLibrary(SavedQuery query, string nodes) =>
        nodes.Length > 0 && query.Parameters.Any(parameter => parameter is { Name: SelectionParameter, Type.Kind: ParameterKind.Entities })
            ? $"/queries/{query.Name}?p.{SelectionParameter}={Uri.EscapeDataString(nodes)}" : $"/queries/{query.Name}";

    /// <summary>The editor, with the selection of the canvas as its parameter.</summary>
    public static string OfEditor(string nodes) =>
        "/queries/editor?with=" + Uri.EscapeDataString(ParameterText.Json(new PropertyMap([new(SelectionParameter, nodes.Split(','))])));

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
