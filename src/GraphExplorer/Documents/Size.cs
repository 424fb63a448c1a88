namespace GraphExplorer.Documents;

/// <summary>Bytes in words.</summary>
static class Size
{
    public static string Of(long bytes) => bytes >= 1 << 20
        ? FormattableString.Invariant($"{bytes / (double)(1 << 20):0.#} MB")
        : FormattableString.Invariant($"{bytes / 1024.0:0.#} KB");
}
