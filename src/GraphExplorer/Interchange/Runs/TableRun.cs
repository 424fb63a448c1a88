using System.Runtime.CompilerServices;
using GraphExplorer.Import;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>A table and its mapping, checked row by row before anything is written, then given as records.</summary>
sealed class TableRun(ImportJob job, TableLimits limits, KnownKeys keys)
{
    /// <summary>Rows between two reports of progress.</summary>
    const int ReportRows = 5_000;

    readonly TableMapping _mapping = job.Mapping!;

    string Title => _mapping.Source.Title.Length > 0 ? _mapping.Source.Title : job.File.Name;

    /// <summary>Reads every row and says what is wrong with it.</summary>
    public async Task<RunReport> CheckAsync(RunReport report, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        await using var table = await TableOpening.OpenAsync(job.File, _mapping.Table, limits, cancellationToken);
        var mapper = new RowMapper(_mapping, table.Columns, keys, Title);
        var (rows, wrong, claims, beyond) = (0, 0, 0L, 0);
        var problems = new List<TableProblem>();
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            if (++rows % ReportRows == 0)
                progress?.Report(new("Checking rows", rows, 0));
            var mapped = mapper.Map(row);
            claims += mapped.Claims.Count;
            wrong += mapped.Problems.Count > 0 ? 1 : 0;
            foreach (var problem in mapped.Problems)
                if (problems.Count < limits.ProblemsMax)
                    problems.Add(problem);
                else
                    beyond++;
        }
        if (claims == 0 && problems.Count == 0)
            problems.Add(new TableProblem(0, "", rows == 0 ? "The table has no rows." : "No row of the table claims anything.", "Check the conditions of the mapping."));
        return report with { Rows = rows, RowsLeftOut = _mapping.WrongRows == WrongRows.LeaveOut ? wrong : 0, Problems = problems, ProblemsBeyond = beyond };
    }

    /// <summary>Whether a check lets the run go on.</summary>
    public bool Passes(RunReport report) =>
        report.Problems.Count == 0
        || (_mapping.WrongRows == WrongRows.LeaveOut && report.RowsLeftOut < report.Rows && report.Problems.All(problem => problem.Row > 0));

    public RecordBatches Batches(int rows) => new() { Name = job.File.Name, Sha256 = job.File.Sha256, RowsTotal = rows, Read = ReadAsync };

    async IAsyncEnumerable<RecordBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var table = await TableOpening.OpenAsync(job.File, _mapping.Table, limits, cancellationToken);
        var origin = new TableOrigin(job.File.Name, job.File.Sha256, table.MediaType, table.Encoding, Title);
        var parts = new TableParts(new RowMapper(_mapping, table.Columns, keys, Title), _mapping, origin, limits);
        await foreach (var batch in parts.ReadAsync(table, cancellationToken))
            yield return batch;
    }
}
