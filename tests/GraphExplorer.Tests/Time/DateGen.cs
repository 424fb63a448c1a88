using CsCheck;

namespace GraphExplorer.Tests.Time;

/// <summary>Random texts of the EDTF profile.</summary>
static class DateGen
{
    static readonly Gen<string> Year = Gen.Int[1, 9999].Select(year => $"{year:0000}");

    public static readonly Gen<string> Unqualified = Gen.OneOf(
        Year,
        Gen.Int[0, 999].Select(decade => $"{decade:000}X"),
        Gen.Int[0, 99].Select(century => $"{century:00}XX"),
        Gen.Select(Year, Gen.Int[1, 12], (year, month) => $"{year}-{month:00}"),
        Gen.Select(Year, Gen.Int[21, 41], (year, code) => $"{year}-{code:00}"),
        Gen.Int[0, 3652058].Select(day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd")));

    public static readonly Gen<string> Single =
        Gen.Select(Unqualified, Words("", "?", "~", "%"), (date, sign) => date + sign);

    public static readonly Gen<string> Set = Gen.Select(Single, Single, Gen.Int[0, 3], (a, b, form) => form switch
    {
        0 => $"[{a}..{b}]",
        1 => $"[{a},{b}]",
        2 => $"[..{a}]",
        _ => $"[{a}..]",
    });

    public static readonly Gen<string> Interval = Gen.Select(Single, Single, Gen.Int[0, 4], (a, b, form) => form switch
    {
        0 => $"{a}/..",
        1 => $"{a}/",
        2 => $"/{a}",
        3 => $"../{a}",
        _ => $"{a}/{b}",
    });

    public static readonly Gen<string> Any = Gen.OneOf(Single, Set, Interval);

    public static Gen<string> Words(params string[] words) =>
        Gen.Int[0, words.Length - 1].Select(index => words[index]);

    /// <summary>A start or an end of a relation: a date, a set, or not given.</summary>
    public static readonly Gen<string> Side = Gen.OneOf(Single, Set, Gen.Const(""));
}
