namespace GraphExplorer.Time;

/// <summary>What a single EDTF date names, from the coarsest to the finest period.</summary>
public enum EdtfPrecision
{
    /// <summary><c>19XX</c></summary>
    Century,
    /// <summary><c>199X</c></summary>
    Decade,
    /// <summary><c>1998</c></summary>
    Year,
    /// <summary><c>1998-39</c>: a season, quarter, third or half of a year by its code 21 to 41.</summary>
    SubYear,
    /// <summary><c>1998-11</c></summary>
    Month,
    /// <summary><c>1998-11-05</c></summary>
    Day,
}

/// <summary>EDTF level 1 qualification of a whole date.</summary>
[Flags]
public enum EdtfQualifier
{
    None = 0,
    /// <summary><c>?</c>: the source, or the coder, is not sure.</summary>
    Uncertain = 1,
    /// <summary><c>~</c>: about that time.</summary>
    Approximate = 2,
}
