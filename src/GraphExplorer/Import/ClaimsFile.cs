using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence;

namespace GraphExplorer.Import;

/// <summary>
/// A checked claims file (JSON Lines, described by <c>data/claims.schema.json</c>): every quote stands in its source,
/// every end exists, every word and date is understood. The order of the lists is that of the file.
/// </summary>
/// <param name="Name">Name of the file, for reports.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record ClaimsFile(
    string Name,
    string Sha256,
    IReadOnlyList<Source> Sources,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Contradiction> Contradictions)
{
    /// <summary>
    /// Reads records that may name what a store holds. They are checked as those of a file are; the line of a problem is
    /// the place of its record in the list, from 1.
    /// </summary>
    /// <param name="name">What the records are, for reports.</param>
    /// <param name="records">One JSON object each, in the order of a file: sources, entities, claims, contradictions.</param>
    /// <param name="known">What the store holds of what they name.</param>
    public static ClaimsFileRead ReadRecords(string name, IReadOnlyList<string> records, KnownRecords known)
    {
        var limits = new ClaimsFileLimits();
        var problems = new ImportProblems(name, limits.ProblemsMax);
        var content = new ClaimsFileContent(problems, new SourceTexts(_ => null, limits.SourceBytesMax));
        content.Know(known);
        var bytes = records.Select(record => Encoding.UTF8.GetBytes(record)).ToArray();
        for (var index = 0; index < bytes.Length; index++)
            content.ReadLine(bytes[index], index + 1);
        content.Finish();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in bytes)
            hash.AppendData([.. record, (byte)'\n']);
        var file = problems.Count == 0 ? content.ToFile(name, Convert.ToHexStringLower(hash.GetHashAndReset())) : null;
        return new(file, problems.ToList());
    }

    /// <summary>Reads a file and the source texts that lie beside it.</summary>
    /// <exception cref="IOException">The claims file itself cannot be read.</exception>
    public static async Task<ClaimsFileRead> ReadAsync(
        string path, ClaimsFileLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        await using var stream = File.OpenRead(path);
        return await ReadAsync(
            stream, Path.GetFileName(path), name => OpenBeside(folder, name), limits, cancellationToken);
    }

    /// <summary>Reads a file from a stream.</summary>
    /// <param name="stream">The JSON Lines.</param>
    /// <param name="name">Name of the file, for reports.</param>
    /// <param name="openSource">Opens the text of a source by its file name, or gives null when there is none.</param>
    public static Task<ClaimsFileRead> ReadAsync(
        Stream stream, string name, Func<string, Stream?> openSource, ClaimsFileLimits? limits = null,
        CancellationToken cancellationToken = default) =>
        new ClaimsFileReader(name, openSource, limits ?? new()).ReadAsync(stream, cancellationToken);

    static FileStream? OpenBeside(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }
}

/// <summary>What came of reading: the file, or the reasons why it is refused.</summary>
public sealed record ClaimsFileRead(ClaimsFile? File, IReadOnlyList<ImportProblem> Problems);
