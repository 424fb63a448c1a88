namespace GraphExplorer.Export;

/// <summary>A subgraph holds something that the chosen format cannot carry. The message says what, and what to
/// do.</summary>
public sealed class ExportRefusedException(string message) : Exception(message);
