using GraphExplorer.Import;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>What came of a run, or would come of it.</summary>
public sealed record RunReport
{
    public required string Id { get; init; }

    public required string File { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>Rows of the table, or records of another form.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that were wrong and left out, as the mapping asks.</summary>
    public int RowsLeftOut { get; init; }

    /// <summary>What is wrong, by row; at most as many as the limit says.</summary>
    public IReadOnlyList<TableProblem> Problems { get; init; } = [];

    /// <summary>Further problems, which are not listed.</summary>
    public int ProblemsBeyond { get; init; }

    /// <summary>What the graph says; null where the run ended before it was asked.</summary>
    public ImportReport? Graph { get; init; }

    /// <summary>Whether nothing was or would be written because of the problems.</summary>
    public bool IsRefused => Graph is null || Graph.Problems.Count > 0;

    /// <summary>Entities that the graph had already.</summary>
    public int EntitiesKnown => Graph?.KnownEntities ?? 0;

    /// <summary>One sentence for a person.</summary>
    public string Summary()
    {
        if (IsRefused)
            return $"{File} is refused, nothing was written: {Problems.Count + ProblemsBeyond} problems.";
        var left = RowsLeftOut > 0 ? $" {RowsLeftOut} wrong rows were left out." : "";
        return Graph!.Summary() + left;
    }
}
