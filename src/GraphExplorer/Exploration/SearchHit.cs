namespace GraphExplorer.Exploration;

/// <summary>An entity that a search found.</summary>
/// <param name="Id">Id of the entity.</param>
/// <param name="Kind">Group, Person, Place …</param>
/// <param name="Name">Its main name.</param>
/// <param name="Status">active, defunct, unknown or merged.</param>
/// <param name="Summary">One sentence about it.</param>
/// <param name="MatchedName">The name that the text matches.</param>
/// <param name="NameKind">primary, official, native, acronym, alias, spelling or misspelling; merged for the main name of an entity that was merged into it.</param>
/// <param name="Match">How well it matches.</param>
public sealed record SearchHit(
    string Id, string Kind, string Name, string Status, string Summary, string MatchedName, string NameKind, SearchMatch Match);

/// <summary>How a name matches a text, best first.</summary>
public enum SearchMatch
{
    /// <summary>The name is the text, but for accents, apostrophes, case and punctuation.</summary>
    Whole,

    /// <summary>The name begins with the text.</summary>
    Beginning,

    /// <summary>The name is another spelling of the text.</summary>
    WholeSpelling,

    /// <summary>Each word of the text begins a word of the name.</summary>
    Words,

    /// <summary>Each word of the text begins a word of the name in another spelling.</summary>
    WordsSpelling,

    /// <summary>The text has a typing error or two.</summary>
    Near,
}
