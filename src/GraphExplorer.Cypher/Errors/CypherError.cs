namespace GraphExplorer.Cypher.Errors;

/// <summary>What is wrong (message), where (span in the query text), and what to do about it (hint). Pure data.</summary>
public sealed record CypherError(ErrorCode Code, SourceSpan? Span, string Message, string? Hint = null)
{
    /// <summary>The text that <see cref="Span"/> points into; null while nobody has said which query it was.</summary>
    public string? Query { get; init; }

    /// <summary>The same error, tied to the query text that its span points into. The first query named wins.</summary>
    public CypherError In(string query) => Query is null ? this with { Query = query } : this;

    /// <summary>
    /// The query line with carets under the span, for instance
    /// <code>
    /// line 1, column 18
    /// MATCH (n) RETURN m.name
    ///                  ^
    /// </code>
    /// or null when the place is not known.
    /// </summary>
    public string? Picture => Query is { } query && Span is { } span ? CaretPicture.Draw(query, span) : null;

    /// <summary>Message, picture and hint, as people read them.</summary>
    public override string ToString()
    {
        var text = Message;
        if (Picture is { } picture) text += "\n" + picture;
        if (Hint is not null) text += "\nHint: " + Hint;
        return text;
    }
}
