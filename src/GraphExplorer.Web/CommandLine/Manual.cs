namespace GraphExplorer.Web.CommandLine;

/// <summary>What the help and the man page of a command say beside its options.</summary>
/// <param name="About">Paragraphs.</param>
/// <param name="Examples">Command lines, and what each does.</param>
/// <param name="ExitCodes">Those that it may end with; <see cref="ExitCode.Meaning"/> says what they mean.</param>
/// <param name="Settings">Settings that concern it, as environment variables.</param>
sealed record Manual(IReadOnlyList<string> About, IReadOnlyList<ManualEntry> Examples, IReadOnlyList<int> ExitCodes, IReadOnlyList<ManualEntry> Settings);

/// <summary>A term and what it means.</summary>
sealed record ManualEntry(string Term, string Meaning);
