namespace GraphExplorer.Evidence;

/// <summary>What the text of a source was taken from; empty where that is not known.</summary>
/// <param name="MediaType">IANA media type of the document, such as <c>application/pdf</c>.</param>
/// <param name="Encoding">Encoding of a text file as it was taken in, such as <c>windows-1251</c>.</param>
/// <param name="File">Name of the file; empty for text that was pasted.</param>
/// <param name="Sha256">SHA-256 of that file's bytes, lower-case hexadecimal.</param>
public sealed record SourceOrigin(string MediaType, string Encoding, string File, string Sha256)
{
    public static SourceOrigin Unknown { get; } = new("", "", "", "");
}
