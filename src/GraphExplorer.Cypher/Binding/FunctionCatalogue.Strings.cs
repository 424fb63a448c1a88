namespace GraphExplorer.Cypher.Binding;

static partial class FunctionCatalogue
{
    static FunctionSignature[] ListStrings()
    {
        var text = Argument("input", StaticType.String);
        var count = Argument("length", StaticType.Integer);
        var characters = Optional("characters", StaticType.String);
        return
        [
            Function(Strings, "btrim", StaticType.String, [text, characters], "Without blanks (or characters) at both ends."),
            Function(Strings, "char_length", StaticType.Integer, [text], "How many characters."),
            Function(Strings, "character_length", StaticType.Integer, [text], "How many characters."),
            Function(Strings, "isNormalized", StaticType.Boolean, [text, Optional("form", StaticType.String)],
                "True when the text is in the Unicode normal form (NFC)."),
            Function(Strings, "left", StaticType.String, [text, count], "The first characters."),
            Function(Strings, "lower", StaticType.String, [text], "In lower case."),
            Function(Strings, "ltrim", StaticType.String, [text, characters], "Without blanks (or characters) in front."),
            Function(Strings, "normalize", StaticType.String, [text, Optional("form", StaticType.String)],
                "In a Unicode normal form (NFC)."),
            Function(Strings, "replace", StaticType.String,
                [
                    text, Argument("search", StaticType.String), Argument("replacement", StaticType.String),
                    Optional("limit", StaticType.Integer),
                ], "With each occurrence of a text replaced."),
            Function(Strings, "right", StaticType.String, [text, count], "The last characters."),
            Function(Strings, "rtrim", StaticType.String, [text, characters], "Without blanks (or characters) behind."),
            Function(Strings, "split", StaticType.ListOf(StaticType.String),
                [text, Argument("delimiter", StaticType.Of(TypeKinds.String | TypeKinds.List))],
                "The pieces between delimiters."),
            Function(Strings, "substring", StaticType.String,
                [text, Argument("start", StaticType.Integer), Optional("length", StaticType.Integer)],
                "The characters from a 0-based place on."),
            Function(Strings, "toLower", StaticType.String, [text], "In lower case."),
            Function(Strings, "toString", StaticType.String, [Argument("input", StaticType.Any)], "The value as text."),
            Function(Strings, "toStringOrNull", StaticType.String, [Argument("input", StaticType.Any)],
                "As toString, null for a value without a text form."),
            Function(Strings, "toUpper", StaticType.String, [text], "In upper case."),
            Function(Strings, "trim", StaticType.String, [text], "Without blanks at both ends."),
            Function(Strings, "upper", StaticType.String, [text], "In upper case."),
        ];
    }
}
