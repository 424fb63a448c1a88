using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>What is to be imported, and as what.</summary>
public sealed record ImportJob
{
    public required ScannedFile File { get; init; }

    /// <summary>What the columns of a table mean; null where <see cref="Reader"/> reads the file.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>The reader of its form; null for a table.</summary>
    public IRecordReader? Reader { get; init; }

    /// <summary>What is known of the file as a source; a table has it in its mapping.</summary>
    public ImportedSource? Source { get; init; }

    /// <summary>Who imports it.</summary>
    public string By { get; init; } = "";

    /// <summary>Name of the mapping or the form.</summary>
    public string FormName => Mapping?.Name ?? Reader?.Name ?? "";

    /// <summary>
    /// Id of the run. The same file read in the same way has the same id, so that importing it again applies nothing twice.
    /// </summary>
    public string Id
    {
        get
        {
            var form = Mapping is null ? $"{Reader?.Name}\n{Source}" : MappingFile.Write(Mapping);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{File.Sha256}\n{File.Name}\n{form}")).AsSpan(0, 16));
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Step">What is being done, in words.</param>
/// <param name="Done">Rows so far.</param>
/// <param name="Total">Rows in all; 0 while that is not known.</param>
public sealed record RunProgress(string Step, int Done, int Total);
