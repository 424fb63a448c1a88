namespace GraphExplorer.Cypher.Errors;

/// <summary>When an error is found: before the first row (parser, binder, planner), or while the query runs.</summary>
public enum ErrorPhase
{
    CompileTime,
    Runtime,
}
