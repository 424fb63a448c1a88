namespace GraphExplorer.Import;

/// <summary>Why a file is refused: one mistake, where it stands and what to do about it.</summary>
/// <param name="File">Name of the file as the reader was given it.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Record">Id of the record, or what stands in its place; empty where there is none.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record ImportProblem(string File, int Line, string Record, string Reason, string Advice)
{
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        return $"{place}: {(Record.Length > 0 ? Record + ": " : "")}{Reason} {Advice}".TrimEnd();
    }
}
