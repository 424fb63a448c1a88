using System.Buffers;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Cypher.Execution.Expressions;

/// <summary>Searches in texts without making strings on the way.</summary>
static class TextSearch
{
    const int StackCharactersMax = 256;

    /// <summary>Whether the text in lower case contains a word.</summary>
    public static bool LowerContains(string text, string word)
    {
        if (text.Length < word.Length) return false;
        if (text.Length <= StackCharactersMax)
        {
            Span<char> lower = stackalloc char[StackCharactersMax];
            return Contains(text, word, lower);
        }
        WorkMeter.SpendOn(text);
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var found = Contains(text, word, rented);
        ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    static bool Contains(string text, string word, Span<char> lower)
    {
        var length = text.AsSpan().ToLowerInvariant(lower);
        return ((ReadOnlySpan<char>)lower[..length]).Contains(word, StringComparison.Ordinal);
    }
}
