namespace GraphExplorer.Cypher.Storage;

/// <summary>Why a store cannot be opened, checked or copied.</summary>
public enum StoreProblem
{
    /// <summary>Another process, or another part of this one, has the file open.</summary>
    InUse,

    /// <summary>The file is something else.</summary>
    NotAStore,

    /// <summary>A newer version of the program wrote the file.</summary>
    NewerFormat,

    /// <summary>The content is not what was written.</summary>
    Damaged,

    /// <summary>The file or its folder cannot be read or written.</summary>
    Unreachable,
}

/// <summary>The file of a store cannot be used; the message says which file, why, and what to do.</summary>
public sealed class StoreException(StoreProblem problem, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public StoreProblem Problem { get; } = problem;
}
