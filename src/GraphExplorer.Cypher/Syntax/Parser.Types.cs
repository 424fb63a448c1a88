using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>The types of <c>IS ::</c> and of type constraints.</summary>
sealed partial class Parser
{
    /// <summary>Spellings of types, longest first, and the name that stands for each.</summary>
    static readonly (string[] Words, string Name)[] s_types =
    [
        (["TIMESTAMP", "WITHOUT", "TIME", "ZONE"], "LOCAL DATETIME"), (["TIMESTAMP", "WITHOUT", "TIMEZONE"], "LOCAL DATETIME"),
        (["TIMESTAMP", "WITH", "TIME", "ZONE"], "ZONED DATETIME"), (["TIMESTAMP", "WITH", "TIMEZONE"], "ZONED DATETIME"),
        (["TIME", "WITHOUT", "TIME", "ZONE"], "LOCAL TIME"), (["TIME", "WITHOUT", "TIMEZONE"], "LOCAL TIME"),
        (["TIME", "WITH", "TIME", "ZONE"], "ZONED TIME"), (["TIME", "WITH", "TIMEZONE"], "ZONED TIME"),
        (["LOCAL", "DATETIME"], "LOCAL DATETIME"), (["ZONED", "DATETIME"], "ZONED DATETIME"),
        (["LOCAL", "TIME"], "LOCAL TIME"), (["ZONED", "TIME"], "ZONED TIME"), (["SIGNED", "INTEGER"], "INTEGER"),
        (["PROPERTY", "VALUE"], "PROPERTY VALUE"), (["ANY", "PROPERTY", "VALUE"], "PROPERTY VALUE"),
        (["ANY", "NODE"], "NODE"), (["ANY", "VERTEX"], "NODE"), (["ANY", "RELATIONSHIP"], "RELATIONSHIP"),
        (["ANY", "EDGE"], "RELATIONSHIP"), (["ANY", "MAP"], "MAP"), (["ANY", "VALUE"], "ANY"),
        (["BOOLEAN"], "BOOLEAN"), (["BOOL"], "BOOLEAN"), (["INTEGER"], "INTEGER"), (["INT"], "INTEGER"),
        (["FLOAT"], "FLOAT"), (["STRING"], "STRING"), (["VARCHAR"], "STRING"), (["DATE"], "DATE"),
        (["DURATION"], "DURATION"), (["POINT"], "POINT"), (["NODE"], "NODE"), (["VERTEX"], "NODE"),
        (["RELATIONSHIP"], "RELATIONSHIP"), (["EDGE"], "RELATIONSHIP"), (["MAP"], "MAP"), (["PATH"], "PATH"),
        (["PATHS"], "PATH"), (["NOTHING"], "NOTHING"), (["NULL"], "NULL"),
    ];

    /// <summary>One type, or several with bars between them.</summary>
    TypeReference ParseType()
    {
        Enter();
        var first = ParseSingleType();
        if (!_barEnds && Current.IsSymbol("|"))
        {
            var alternatives = new List<TypeReference> { first };
            while (TakeSymbol("|")) alternatives.Add(ParseSingleType());
            first = Alternatives(Since(first.Span), alternatives);
        }
        Leave();
        return first;
    }

    static TypeReference Alternatives(SourceSpan span, List<TypeReference> alternatives) =>
        new(span, string.Join(" | ", alternatives.Select(a => a.Text)), null, NotNull: false)
        {
            Alternatives = alternatives,
        };

    TypeReference ParseSingleType()
    {
        var start = Current.Span;
        TypeReference type;
        if (TakeWord("LIST") || TakeWord("ARRAY"))
        {
            ExpectSymbol("<");
            var element = ParseTypeInBrackets();
            ExpectSymbol(">");
            type = new TypeReference(start, $"LIST<{element.Text}>", element, NotNull: false);
        }
        else if (Current.IsWord("ANY") && (Peek(1).IsSymbol("<") || Peek(1).IsWord("VALUE") && Peek(2).IsSymbol("<")))
        {
            Advance();
            TakeWord("VALUE");
            ExpectSymbol("<");
            type = ParseTypeInBrackets();
            ExpectSymbol(">");
        }
        else
        {
            type = new TypeReference(start, ParseTypeName(), null, NotNull: false);
        }
        if (TakeWords("NOT", "NULL") || TakeSymbol("!")) type = type with { NotNull = true };
        return type with { Span = Since(start) };
    }

    TypeReference ParseTypeInBrackets()
    {
        var outer = _barEnds;
        _barEnds = false;
        var type = ParseType();
        _barEnds = outer;
        return type;
    }

    string ParseTypeName()
    {
        foreach (var (words, name) in s_types)
        {
            if (TakeWords(words)) return name;
        }
        if (TakeWord("ANY")) return "ANY";
        throw Unexpected("a type such as INTEGER or LIST<STRING>", [.. s_types.Select(t => t.Words[0]).Distinct()]);
    }
}
