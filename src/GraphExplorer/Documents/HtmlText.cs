using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace GraphExplorer.Documents;

/// <summary>
/// The words of an HTML page as a browser would copy them: blocks on lines of their own, cells apart by tabs, spaces
/// drawn together, without scripts, styles and comments. It reads the tokens of AngleSharp one after the other and
/// builds no tree, so that neither depth nor size of a hostile page matters more than its bytes.
/// </summary>
static class HtmlText
{
    static readonly HashSet<string> s_raw = new(StringComparer.Ordinal) { "style", "xmp", "iframe", "noembed", "noframes" };
    static readonly HashSet<string> s_skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "title", "textarea", "select", "object", "svg", "math", "head",
    };
    static readonly HashSet<string> s_paragraphs = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "pre", "table", "figure", "hr",
    };
    static readonly HashSet<string> s_lines = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "div", "dt", "fieldset",
        "figcaption", "footer", "form", "header", "html", "legend", "li", "main", "nav", "option", "section", "summary", "tr",
    };

    /// <param name="html">The page.</param>
    /// <param name="cancellation">Ends the reading when its time is over.</param>
    public static ReadDocument Read(string html, CancellationToken cancellation)
    {
        using var source = new TextSource(html);
        // A tag with a million attributes is compared name by name: only what is asked for is kept.
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) => name.Span is "lang",
        };
        var text = new PageText();
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            cancellation.ThrowIfCancellationRequested();
            if (token.Type == HtmlTokenType.StartTag)
                tokenizer.State = Start(text, token);
            else if (token.Type == HtmlTokenType.EndTag)
                End(text, token.Name);
            else if (token.Type == HtmlTokenType.Character)
                text.Append(token.Data);
        }
        return new ReadDocument
        {
            Text = text.ToText(), Format = DocumentKind.Html, Title = text.Title, Language = text.Language,
        };
    }

    /// <summary>Takes a start tag in, and says how what follows it is to be read.</summary>
    static HtmlParseMode Start(PageText text, HtmlToken token)
    {
        var name = token.Name;
        if (name == "html" && text.Language.Length == 0)
            text.Language = token.AsTag().GetAttribute("lang") ?? "";
        if (s_skipped.Contains(name) && !(token.AsTag().IsSelfClosing && name is "svg" or "math"))
            text.Skip(name);
        else
            Break(text, name);
        if (name == "body")
            text.EndSkipping("head");
        else if (name == "br")
            text.NewLine();
        else if (name is "td" or "th")
            text.Tab();
        else if (name == "pre")
            text.Preformatted++;
        return name == "script" ? HtmlParseMode.Script
            : s_raw.Contains(name) ? HtmlParseMode.Rawtext
            : name is "title" or "textarea" ? HtmlParseMode.RCData
            : HtmlParseMode.PCData;
    }

    static void End(PageText text, string name)
    {
        text.EndSkipping(name);
        Break(text, name);
        if (name == "pre" && text.Preformatted > 0)
            text.Preformatted--;
    }

    static void Break(PageText text, string name)
    {
        if (s_paragraphs.Contains(name))
            text.Break(2);
        else if (s_lines.Contains(name))
            text.Break(1);
    }

    /// <summary>The text as far as it has come.</summary>
    sealed class PageText
    {
        readonly StringBuilder _text = new();
        readonly StringBuilder _title = new();
        string _skipping = "";
        int _breaks;
        bool _space;
        bool _tab;

        public int Preformatted { get; set; }

        public string Language { get; set; } = "";

        public string Title => string.Join(' ', _title.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>Leaves out what follows, up to the end of that element. The head's own title is kept apart.</summary>
        public void Skip(string element)
        {
            if (_skipping.Length == 0 || (_skipping == "head" && element == "title"))
                _skipping = element;
        }

        public void EndSkipping(string element)
        {
            if (_skipping == element)
                _skipping = "";
        }

        /// <summary>At least so many line breaks before the next words.</summary>
        public void Break(int lines) => _breaks = Math.Max(_breaks, lines);

        public void NewLine() => _breaks = Math.Max(1, _breaks + 1);

        public void Tab() => _tab = true;

        public void Append(string words)
        {
            if (_skipping == "title" && _title.Length == 0)
                _title.Append(words);
            if (_skipping.Length > 0)
                return;
            foreach (var letter in words)
                if (Preformatted > 0 || !(letter is ' ' or '\t' or '\n' or '\r' or '\f'))
                    AppendLetter(letter);
                else
                    _space = true;
        }

        void AppendLetter(char letter)
        {
            if (_text.Length > 0 && _breaks > 0)
                _text.Append('\n', _breaks);
            else if (_text.Length > 0 && _tab)
                _text.Append('\t');
            else if (_text.Length > 0 && _space && _text[^1] != '\n')
                _text.Append(' ');
            (_breaks, _space, _tab) = (0, false, false);
            _text.Append(letter == '\r' ? '\n' : letter);
        }

        public string ToText() => _text.Append('\n').ToString();
    }
}
