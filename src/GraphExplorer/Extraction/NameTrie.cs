using GraphExplorer.Evidence;

namespace GraphExplorer.Extraction;

/// <summary>
/// Names by their words, so that the longest name that begins at a word is found in one walk. Words are compared by
/// their folded key; a name needs a capital letter, an acronym all of its own.
/// </summary>
sealed class NameTrie
{
    sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public Thing? Thing;
        public bool IsAdjective;
        public string Printed = "";
    }

    readonly Node _root = new();

    /// <summary>Adds a name; the first thing that has a name keeps it.</summary>
    public void Add(string name, Thing thing, bool isAdjective = false)
    {
        var node = _root;
        foreach (var part in Parts(name))
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(part, out var next))
                node.Next[part] = next = new();
            node = next;
        }
        if (node == _root || node.Thing is not null)
            return;
        (node.Thing, node.IsAdjective, node.Printed) = (thing, isAdjective, name);
    }

    /// <summary>Gives a name that is there to another thing.</summary>
    public void Point(string name, Thing thing)
    {
        var node = _root;
        foreach (var part in Parts(name))
            if (node.Next is null || !node.Next.TryGetValue(part, out node!))
                return;
        if (node.Thing is not null && !node.IsAdjective)
            node.Thing = thing;
    }

    public Thing? Find(string name)
    {
        var node = _root;
        foreach (var part in Parts(name))
            if (node.Next is null || !node.Next.TryGetValue(part, out node!))
                return null;
        return node.IsAdjective ? null : node.Thing;
    }

    /// <summary>The longest name that begins at the token; null when there is none.</summary>
    public (int Last, Thing Thing, bool IsAdjective)? Longest(IReadOnlyList<Token> tokens, int first, Func<Token, IReadOnlyList<string>> keys)
    {
        (int, Thing, bool)? best = null;
        var node = _root;
        for (var at = first; at < tokens.Count; at++)
        {
            // "Afghan/Tajik border": a stroke within a name is no end of it.
            if (tokens[at].Kind == TokenKind.Mark && (at == first || tokens[at].Lower != "/"))
                break;
            if (tokens[at].Kind == TokenKind.Mark)
                continue;
            foreach (var key in keys(tokens[at]))
                if (node.Next is null || !node.Next.TryGetValue(key, out node!))
                    return best;
            if (node.Thing is not null && IsWritten(tokens, first, at, node.Printed))
                best = (at, node.Thing, node.IsAdjective);
        }
        return best;
    }

    static bool IsWritten(IReadOnlyList<Token> tokens, int first, int last, string printed)
    {
        if (first == last && printed.Length <= 6 && printed.All(letter => char.IsUpper(letter) || !char.IsLetter(letter)))
            return tokens[first].Text.Replace(".", "", StringComparison.Ordinal) == printed.Replace(".", "", StringComparison.Ordinal);
        if (first == last && printed.Length <= 4)
            return tokens[first].Text == printed;
        // "to found an Islamic state" speaks of no group.
        if (first > 0 && tokens[first - 1].Lower == "an" && printed.Contains(" State", StringComparison.Ordinal) && tokens.Skip(first).Take(last - first + 1).Any(token => token.Text == "state"))
            return false;
        for (var at = first; at <= last; at++)
            if (tokens[at].Text.Any(char.IsUpper))
                return true;
        return !printed.Any(char.IsUpper);
    }

    static IEnumerable<string> Parts(string name)
    {
        foreach (var token in Tokenizer.Read(name, 0, name.Length))
            if (token.Kind != TokenKind.Mark)
                foreach (var part in KeyParts(token))
                    yield return part;
    }

    internal static IReadOnlyList<string> KeyParts(Token token) =>
        token.Lower == "'s" ? ["'s"] : NameKey.Of(token.Text) is { Length: > 0 } key ? key.Split(' ') : [token.Lower];
}
