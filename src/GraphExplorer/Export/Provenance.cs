using System.Globalization;
using GraphExplorer.Exploration;

namespace GraphExplorer.Export;

/// <summary>Where an export comes from. Every format that has room for text says all of it.</summary>
/// <param name="Origin">Title, and the view or query.</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="Exported">When.</param>
/// <param name="Sources">Sources of the claims, by id.</param>
public sealed record Provenance(
    ExportOrigin Origin, string DataVersion, DateTimeOffset Exported, IReadOnlyList<SourceReference> Sources)
{
    /// <summary>The program that wrote it.</summary>
    public const string Generator = "GraphExplorer";

    /// <summary>The moment of the export in UTC, to the second.</summary>
    public string ExportedText => Exported.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Name and value pairs, one for each thing that is known; several may have the name
    /// <c>source</c>.</summary>
    public IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("title", Origin.Title);
        if (Origin.View.Length > 0) yield return ("view", Origin.View);
        if (Origin.Query.Length > 0) yield return ("query", Origin.Query);
        yield return ("dataVersion", DataVersion.Length > 0 ? DataVersion : "unknown");
        yield return ("exported", ExportedText);
        yield return ("generator", Generator);
        foreach (var source in Sources) yield return ("source", Citation(source));
    }

    /// <summary>A source in one line: id, title, date, reliability, licence.</summary>
    public static string Citation(SourceReference source)
    {
        var published = source.Published.Length > 0 ? source.Published : "date unknown";
        var licence = source.Licence.Length > 0 ? source.Licence : "unknown";
        return $"{source.Id}: {source.Title} ({published}; reliability {source.Reliability}; licence {licence})";
    }
}
