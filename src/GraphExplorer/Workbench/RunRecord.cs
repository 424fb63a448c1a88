using System.Globalization;

namespace GraphExplorer.Workbench;

/// <summary>A run of a query that the history remembers.</summary>
public sealed record RunRecord
{
    /// <summary>What stands for the code of a failure when a reader ended the run.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Begins what stands in its place when the query wrote: then follow its counters.</summary>
    public const string Wrote = "wrote: ";

    public required Guid Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who ran it; empty when nobody signed.</summary>
    public string By { get; init; } = "";

    /// <summary>The saved query; null for a text that was typed.</summary>
    public Guid? Query { get; init; }

    /// <summary>Revision of the saved query; 0 for one that comes with the product.</summary>
    public int Revision { get; init; }

    /// <summary>Title of the saved query, or the first words of the text.</summary>
    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The parameters as the store received them: a JSON object; empty when there are none.</summary>
    public string Parameters { get; init; } = "";

    public TimeSpan Duration { get; init; }

    public int Rows { get; init; }

    /// <summary>True when there were more rows than the limit.</summary>
    public bool Truncated { get; init; }

    /// <summary>Version of the data; empty when the graph keeps none.</summary>
    public string DataVersion { get; init; } = "";

    /// <summary>Hash of columns and rows (<see cref="ResultRows.Hash"/>); empty for a run that gave none.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Code of what the graph refused, <see cref="Cancelled"/>, or <see cref="Wrote"/> and what; empty for a run that came to its end.</summary>
    public string Failure { get; init; } = "";

    public bool Cited { get; init; }

    /// <summary>
    /// The footnote: what was asked, of which data, when, and what came of it. Whoever has the workspace opens it at the address.
    /// </summary>
    /// <param name="address">Address of the run, such as <c>http://localhost:5217/queries/runs/ID</c>.</param>
    public string Footnote(string address)
    {
        var query = Query is { } id ? Revision == 0 ? $", query {id}" : $", query {id}, revision {Revision}" : ", typed query";
        var parameters = Parameters.Length == 0 ? "" : $", parameters {Parameters}";
        var version = DataVersion.Length == 0 ? "" : $"data version {DataVersion}, ";
        var rows = Truncated ? $"the first {Rows} rows" : Rows == 1 ? "1 row" : $"{Rows} rows";
        return string.Create(CultureInfo.InvariantCulture, $"“{Title}”{query}{parameters}; {version}run {At:yyyy-MM-dd HH:mm} UTC, {rows}, SHA-256 {Hash}. {address}");
    }
}
