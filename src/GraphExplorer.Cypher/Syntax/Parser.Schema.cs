using GraphExplorer.Cypher.Errors;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>CREATE and DROP of indexes and constraints, and recognising what administers a server.</summary>
sealed partial class Parser
{
    static readonly (string Word, IndexKind Kind)[] s_indexKinds =
    [
        ("RANGE", IndexKind.Range), ("BTREE", IndexKind.Range), ("TEXT", IndexKind.Text), ("POINT", IndexKind.Point),
        ("FULLTEXT", IndexKind.FullText), ("LOOKUP", IndexKind.Lookup), ("VECTOR", IndexKind.Vector),
    ];

    static readonly string[] s_administered =
    [
        "DATABASE", "USER", "ROLE", "ALIAS", "SERVER", "COMPOSITE", "PRIVILEGE", "PRIVILEGES", "SUPPORTED", "IMMUTABLE",
        "CURRENT",
    ];

    bool AtSchemaCommand()
    {
        var isCreate = Current.IsWord("CREATE");
        if (!isCreate && !Current.IsWord("DROP")) return false;
        return Peek(1).IsWord("INDEX") || Peek(1).IsWord("CONSTRAINT")
            || (isCreate && ((Peek(1).IsWord("OR") && IsSchemaWord(Peek(3))) || (Peek(2).IsWord("INDEX") && IndexKindOf(Peek(1)) is not null)));
    }

    /// <summary>Behind CREATE OR REPLACE: an index or a constraint, or the kind of an index.</summary>
    static bool IsSchemaWord(Token token) =>
        token.IsWord("INDEX") || token.IsWord("CONSTRAINT") || IndexKindOf(token) is not null;

    /// <summary>The words of an administration command, or null.</summary>
    string? AtAdministration()
    {
        var isVerb = Current.IsWord("CREATE") || Current.IsWord("DROP") || Current.IsWord("ALTER");
        if (isVerb && s_administered.Any(Peek(1).IsWord)) return $"{Current.Text} {Peek(1).Text}".ToUpperInvariant();
        foreach (var verb in new[] { "GRANT", "DENY", "REVOKE", "START", "STOP", "ALTER", "RENAME" })
        {
            if (Current.IsWord(verb) && Peek(1).Kind == TokenKind.Word) return verb;
        }
        return null;
    }

    static IndexKind? IndexKindOf(Token token)
    {
        foreach (var (word, kind) in s_indexKinds)
        {
            if (token.IsWord(word)) return kind;
        }
        return null;
    }

    SchemaCommand ParseSchemaCommand()
    {
        var start = Advance();
        if (start.IsWord("DROP"))
        {
            var isIndex = Advance().IsWord("INDEX");
            return ParseDropSchema(start.Span, isIndex);
        }
        if (TakeWord("OR"))
            throw ErrorCode.NotSupported.At(Previous, "CREATE OR REPLACE of an index or a constraint")
                .WithHint("write IF NOT EXISTS behind the name, or DROP it first");
        if (Current.IsWord("BTREE"))
            throw ErrorCode.NotSupported.At(Current.Span, "A B-tree index").WithHint("write CREATE RANGE INDEX");
        if (TakeWord("CONSTRAINT")) return ParseCreateConstraint(start.Span);
        var kind = IndexKindOf(Current) ?? IndexKind.Range;
        if (!Current.IsWord("INDEX")) Advance();
        ExpectWord("INDEX");
        return ParseCreateIndex(start.Span, kind);
    }

    SchemaCommand ParseDropSchema(SourceSpan start, bool isIndex)
    {
        if (Current.IsWord("ON"))
            throw ErrorCode.NotSupported.At(Current.Span, "DROP by label and property").WithHint("name what to drop");
        var name = ParseSchemaName(isRequired: true);
        var ifExists = TakeWords("IF", "EXISTS");
        return isIndex
            ? new DropIndexCommand(Since(start), name, ifExists)
            : new DropConstraintCommand(Since(start), name, ifExists);
    }

    SchemaName ParseSchemaName(bool isRequired)
    {
        var token = Current;
        if (token.Kind == TokenKind.Parameter)
        {
            Advance();
            return new SchemaName(token.Span, null, token.Text);
        }
        var isAbsent = token.IsWord("FOR") || token.IsWord("ON") || AtWords("IF", "NOT", "EXISTS");
        if (isAbsent && !isRequired) return new SchemaName(new SourceSpan(token.Span.Start, 0), null, null);
        var name = ExpectName("a name");
        return new SchemaName(name.Span, name.Text, null);
    }

    CreateIndexCommand ParseCreateIndex(SourceSpan start, IndexKind kind)
    {
        var name = ParseSchemaName(isRequired: false);
        var ifNotExists = TakeWords("IF", "NOT", "EXISTS");
        if (!TakeWord("FOR")) throw Unexpected("FOR (n:Label) ON (n.key)", ["FOR"]);
        var target = ParseIndexTarget(kind);
        var options = TakeWord("OPTIONS") ? ParseOptions() : null;
        return new CreateIndexCommand(Since(start), name, kind, ifNotExists, target) { Options = options };
    }

    Expression ParseOptions() => Current.Kind == TokenKind.Parameter ? ParseParameter() : ParseMap();

    SchemaTarget ParseIndexTarget(IndexKind kind)
    {
        var start = Current.Span;
        var (variable, onRelationships, names) = ParseSchemaEntity();
        ExpectWord("ON");
        if (kind == IndexKind.Lookup)
        {
            TakeWord("EACH");
            ExpectWord(onRelationships ? "type" : "labels");
            ParseNamesInParentheses("a variable");
            return new SchemaTarget(Since(start), onRelationships, [], []);
        }
        if (kind == IndexKind.FullText) ExpectWord("EACH");
        var open = kind == IndexKind.FullText ? "[" : "(";
        ExpectSymbol(open);
        var keys = ParseSchemaKeys(variable);
        ExpectSymbol(open == "[" ? "]" : ")");
        return new SchemaTarget(Since(start), onRelationships, names, keys);
    }

    /// <summary><c>(n:A|B)</c>, <c>(n)</c> or <c>()-[r:T]-()</c></summary>
    (Name Variable, bool OnRelationships, List<Name> Names) ParseSchemaEntity()
    {
        ExpectSymbol("(");
        var onRelationships = TakeSymbol(")");
        if (onRelationships)
        {
            TakeSymbol("<");
            ExpectSymbol("-");
            ExpectSymbol("[");
        }
        var variable = ExpectName("a variable");
        var names = new List<Name>();
        if (TakeSymbol(":"))
        {
            do names.Add(ExpectName(onRelationships ? "a relationship type" : "a label"));
            while (TakeSymbol("|"));
        }
        if (onRelationships)
        {
            ExpectSymbol("]");
            ExpectSymbol("-");
            TakeSymbol(">");
            ExpectSymbol("(");
        }
        ExpectSymbol(")");
        return (variable, onRelationships, names);
    }

    List<Name> ParseSchemaKeys(Name variable)
    {
        var keys = new List<Name>();
        do
        {
            var owner = ExpectName("a variable");
            if (owner.Text != variable.Text) throw ErrorCode.UndefinedVariable.At(owner.Span, owner.Text);
            ExpectSymbol(".");
            keys.Add(ExpectName("a property key"));
        }
        while (TakeSymbol(","));
        return keys;
    }

    CreateConstraintCommand ParseCreateConstraint(SourceSpan start)
    {
        var name = ParseSchemaName(isRequired: false);
        var ifNotExists = TakeWords("IF", "NOT", "EXISTS");
        if (!TakeWord("FOR"))
        {
            throw Unexpected("FOR (n:Label) REQUIRE n.key IS UNIQUE", ["FOR"]);
        }
        var targetStart = Current.Span;
        var (variable, onRelationships, names) = ParseSchemaEntity();
        if (!TakeWord("REQUIRE")) throw Unexpected("REQUIRE", ["REQUIRE"]);
        var inParentheses = TakeSymbol("(");
        var keys = ParseSchemaKeys(variable);
        if (inParentheses) ExpectSymbol(")");
        var target = new SchemaTarget(Since(targetStart), onRelationships, names, keys);
        var (kind, type) = ParseRequirement(onRelationships);
        var options = TakeWord("OPTIONS") ? ParseOptions() : null;
        return new CreateConstraintCommand(Since(start), name, kind, ifNotExists, target)
        {
            Type = type,
            Options = options,
        };
    }

    (ConstraintKind Kind, TypeReference? Type) ParseRequirement(bool onRelationships)
    {
        if (TakeSymbol("::")) return (ConstraintKind.Type, ParseType());
        ExpectWord("IS");
        if (TakeWords("NOT", "NULL")) return (ConstraintKind.Exists, null);
        if (TakeSymbol("::") || TakeWord("TYPED")) return (ConstraintKind.Type, ParseType());
        if (Current.IsWord("NODE") || Current.IsWord("RELATIONSHIP") || Current.IsWord("REL"))
        {
            var entity = Advance();
            if (entity.IsWord("NODE") == onRelationships)
            {
                throw ErrorCode.UnexpectedSyntax.At(entity.Span,
                    $"The pattern is one of {(onRelationships ? "relationships" : "nodes")}, the rule is not");
            }
        }
        if (TakeWord("KEY")) return (ConstraintKind.Key, null);
        if (TakeWord("UNIQUE")) return (ConstraintKind.Unique, null);
        throw Unexpected("UNIQUE, NOT NULL, NODE KEY or `::` and a type", ["UNIQUE", "NOT", "NODE", "KEY"]);
    }
}
