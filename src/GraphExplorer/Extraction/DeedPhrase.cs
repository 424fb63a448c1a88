namespace GraphExplorer.Extraction;

/// <summary>
/// A noun that names an event with all that hangs on it: "the retaliatory response by the Pakistani military in 2014 in
/// northern Waziristan", "an attack on a border post".
/// </summary>
sealed class DeedPhrase
{
    DeedPhrase(NounPhrase noun, Deed deed, int at) => (Noun, Deed, At, End) = (noun, deed, at, at);

    public NounPhrase Noun { get; }
    public Deed Deed { get; }

    /// <summary>First and last phrase.</summary>
    public int At { get; }
    public int End { get; private set; }

    /// <summary>Its own date, before or behind the noun.</summary>
    public DatePhrase? Date { get; private set; }
    readonly Dictionary<string, List<NounPhrase>> _slots = [];

    public IEnumerable<NounPhrase> Slot(string preposition) => _slots.GetValueOrDefault(preposition) ?? [];

    public static DeedPhrase? Read(List<Phrase> phrases, int at, DeedSet deeds)
    {
        if (phrases[at].Noun is not { } noun || deeds.Of(noun) is not { } deed)
            return null;
        var read = new DeedPhrase(noun, deed, at) { Date = at > 0 ? phrases[at - 1].Date : null };
        for (var next = at + 1; next < phrases.Count; next++)
        {
            if (phrases[next].Date is { Start.Length: > 0 } date)
                read.Date ??= date;
            else if (phrases[next].Kind == PhraseKind.Preposition && next + 1 < phrases.Count && phrases[next + 1].Noun is { } hung)
            {
                if (!read._slots.TryGetValue(phrases[next].Word, out var nouns))
                    read._slots[phrases[next].Word] = nouns = [];
                // "on a post on the border": the second hangs on the post.
                if ((nouns.Count == 0 && (phrases[next].Word != "of" || next == at + 1)) || phrases[next - 1].Kind == PhraseKind.And)
                    nouns.Add(hung);
                next++;
            }
            else if (phrases[next].Kind == PhraseKind.Comma && next + 2 < phrases.Count && phrases[next + 1] is { Kind: PhraseKind.Preposition, Word: "on" or "at" or "against" or "by" } && phrases[next + 2].Noun is not null)
                continue;
            else if (phrases[next].Kind != PhraseKind.And || next + 1 >= phrases.Count || phrases[next + 1].Kind != PhraseKind.Preposition)
                break;
            read.End = next;
        }
        return read;
    }

    /// <summary>Nothing says more of it: "the fighting".</summary>
    public bool IsBare => _slots.Count == 0 && Date is null && !Noun.Mentions.Any();
}
