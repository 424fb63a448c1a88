namespace GraphExplorer.Cypher.Tests.Fuzzing;

/// <summary>
/// Makes one input for each number of a run and judges what comes of it. What run n does depends on the seed and n
/// alone, so that a finding comes again from these two.
/// </summary>
interface IFuzzer : IDisposable
{
    /// <summary>What is wrong, with all that is needed to see it again; null when nothing is.</summary>
    string? Run(long run);

    /// <summary>Counts that say how much the runs so far were worth.</summary>
    string Statistics { get; }
}
