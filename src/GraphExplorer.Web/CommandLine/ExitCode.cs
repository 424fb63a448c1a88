namespace GraphExplorer.Web.CommandLine;

/// <summary>What the program tells the shell. Scripts rely on these numbers.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work was done and found problems: a check with findings, a file that is refused.</summary>
    public const int Problems = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The graph refused the query.</summary>
    public const int Refused = 3;

    /// <summary>The graph cannot be reached or opened.</summary>
    public const int Unreachable = 4;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 130;

    /// <summary>What a code means, for the manual.</summary>
    public static string Meaning(int code) => code switch
    {
        Done => "Done.",
        Problems => "The work found problems, or a file was refused; nothing was written.",
        Usage => "The command line is wrong.",
        Refused => "The graph refused the query.",
        Unreachable => "The graph or the server cannot be reached or opened.",
        Cancelled => "Stopped by the user.",
        _ => "",
    };
}
