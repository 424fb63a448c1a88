using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>A source with its text addressed by code points, as quotes are checked against it.</summary>
sealed record CitedSource(Source Source, CodePointText Text);
