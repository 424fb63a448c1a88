namespace GraphExplorer.Time;

/// <summary>
/// A part of a year by its code (ISO 8601-2:2019, 4.8). Months count from January of the year as 0, so -1 is the
/// December before. A season that is not tied to a hemisphere covers both readings, and one that spans the turn of the
/// year covers both winters that "winter 2001" may mean: bounds are never narrower than what a source may have said.
/// </summary>
sealed record SubYear(int Code, int FirstMonth, int Months, string Name)
{
    public const int MinCode = 21;
    public const int MaxCode = 41;

    static readonly SubYear[] All =
    [
        new(21, 2, 9, "spring"), new(22, -1, 15, "summer"), new(23, 2, 9, "autumn"), new(24, -1, 15, "winter"),
        new(25, 2, 3, "northern spring"), new(26, 5, 3, "northern summer"),
        new(27, 8, 3, "northern autumn"), new(28, -1, 15, "northern winter"),
        new(29, 8, 3, "southern spring"), new(30, -1, 15, "southern summer"),
        new(31, 2, 3, "southern autumn"), new(32, 5, 3, "southern winter"),
        new(33, 0, 3, "the first quarter of"), new(34, 3, 3, "the second quarter of"),
        new(35, 6, 3, "the third quarter of"), new(36, 9, 3, "the fourth quarter of"),
        new(37, 0, 4, "early"), new(38, 4, 4, "mid"), new(39, 8, 4, "late"),
        new(40, 0, 6, "the first half of"), new(41, 6, 6, "the second half of"),
    ];

    public static SubYear Of(int code) => All[code - MinCode];
}
