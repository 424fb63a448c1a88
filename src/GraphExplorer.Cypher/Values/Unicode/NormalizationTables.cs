using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GraphExplorer.Cypher.Values.Unicode;

/// <summary>What characters are made of, and the classes of marks: the content of <c>normalization.txt</c>.</summary>
sealed class NormalizationTables
{
    const string Resource = "GraphExplorer.Cypher.Values.Unicode.normalization.txt";

    readonly FrozenDictionary<Rune, Rune[]> _canonical;
    readonly FrozenDictionary<Rune, Rune[]> _compatible;
    readonly FrozenDictionary<(Rune, Rune), Rune> _compositions;
    readonly FrozenDictionary<Rune, int> _classes;

    NormalizationTables(string decompositions, string classes)
    {
        var (canonical, compatible) = (new Dictionary<Rune, Rune[]>(), new Dictionary<Rune, Rune[]>());
        var compositions = new Dictionary<(Rune, Rune), Rune>();
        foreach (var entry in Entries(decompositions))
        {
            var sign = entry.IndexOfAny(['=', '!', '~']);
            var whole = Character(entry[..sign]);
            var parts = entry[(sign + 1)..].Split('+').Select(Character).ToArray();
            (entry[sign] == '~' ? compatible : canonical)[whole] = parts;
            if (entry[sign] == '=') compositions[(parts[0], parts[1])] = whole;
        }
        _canonical = canonical.ToFrozenDictionary();
        _compatible = compatible.ToFrozenDictionary();
        _compositions = compositions.ToFrozenDictionary();
        _classes = Entries(classes).SelectMany(Marks).ToFrozenDictionary(m => m.Mark, m => m.Class);
    }

    public static NormalizationTables Read()
    {
        using var stream = typeof(NormalizationTables).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var halves = reader.ReadToEnd().Split("\n%%\n");
        return new NormalizationTables(halves[0], halves[1]);
    }

    public Rune[]? Decomposition(Rune rune, bool compatible) =>
        _canonical.GetValueOrDefault(rune) ?? (compatible ? _compatible.GetValueOrDefault(rune) : null);

    public Rune? Composition(Rune first, Rune second) =>
        _compositions.TryGetValue((first, second), out var whole) ? whole : null;

    /// <summary>0 for everything that is not a mark with a place.</summary>
    public int CombiningClass(Rune rune) => _classes.GetValueOrDefault(rune);

    static IEnumerable<string> Entries(string text) => text.Split('\n')
        .Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary><c>230:300-314</c>: the class and the first and last of its marks.</summary>
    static IEnumerable<(Rune Mark, int Class)> Marks(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var ends = entry[(colon + 1)..].Split('-').Select(Character).ToArray();
        var order = int.Parse(entry.AsSpan(0, colon), CultureInfo.InvariantCulture);
        for (var code = ends[0].Value; code <= ends[^1].Value; code++) yield return (new Rune(code), order);
    }

    static Rune Character(string hex) => new(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
