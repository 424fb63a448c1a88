using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Evidence;

/// <summary>
/// Ids of names: <c>n-ozbekiston-islomiy-harakati-1f0c52d7</c>. The readable part is the key; the digest of text,
/// language and kind keeps two names with one key apart and gives the same name the same id in every import.
/// </summary>
static class NameId
{
    const int SlugCharactersMax = 60;

    public static string Of(ClaimName name)
    {
        var slug = new StringBuilder("n-");
        foreach (var character in NameKey.Of(name.Text))
            if (slug.Length < SlugCharactersMax
                && (char.IsAsciiLetterOrDigit(character) || (character == ' ' && slug[^1] != '-')))
                slug.Append(character == ' ' ? '-' : character);
        if (slug[^1] != '-')
            slug.Append('-');
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{name.Text}\n{name.Language}\n{name.Kind}"));
        return slug.Append(Convert.ToHexStringLower(digest.AsSpan(0, 4))).ToString();
    }
}
