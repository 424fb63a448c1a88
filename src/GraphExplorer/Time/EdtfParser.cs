using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Time;

/// <summary>
/// Reads one EDTF text from left to right. Each method is one production and returns null after setting the problem;
/// the first problem wins. Samples: <c>2002-03</c>, <c>1998-39</c>, <c>199X</c>, <c>2014~</c>, <c>2001/..</c>,
/// <c>[..2015-12]</c>.
/// </summary>
sealed class EdtfParser(string text)
{
    int _at;
    EdtfProblem? _problem;

    public bool TryRead([NotNullWhen(true)] out Edtf? date, [NotNullWhen(false)] out EdtfProblem? problem)
    {
        date = ReadWhole();
        problem = _problem;
        return date is not null;
    }

    Edtf? ReadWhole()
    {
        if (text.Length == 0)
            return Refuse(0, "it is empty");
        var date = text[0] == '[' ? ReadSet() : text.Contains('/') ? ReadInterval() : ReadDate();
        if (date is null)
            return null;
        return _at == text.Length ? date : Refuse(_at, $"nothing may follow here, found '{text[_at..]}'");
    }

    Edtf? ReadInterval()
    {
        var start = ReadEnd();
        if (start is null)
            return null;
        if (!Take('/'))
            return Refuse(_at, "expected '/' between the two ends of an interval");
        var endAt = _at;
        var end = ReadEnd();
        if (end is null)
            return null;
        if (start.Value.Date is null && end.Value.Date is null && (start.Value.Open || !end.Value.Open))
            return Refuse(0, "an interval without any date can only be '/..'");
        if (start.Value.Date?.Bounds.Min > end.Value.Date?.Bounds.Max)
            return Refuse(endAt, "the interval ends before it starts");
        return new EdtfInterval(start.Value, end.Value);
    }

    EdtfEnd? ReadEnd()
    {
        if (_at == text.Length || text[_at] == '/')
            return new EdtfEnd(null, false);
        if (TakeDots())
            return new EdtfEnd(null, true);
        return ReadDate() is { } date ? new EdtfEnd(date, false) : null;
    }

    Edtf? ReadSet()
    {
        _at++;
        if (TakeDots())
            return ReadDate() is { } only && TakeClose() ? new EdtfSet(null, only, false) : null;
        if (ReadDate() is not { } first)
            return null;
        var alternatives = Take(',');
        if (!alternatives && !TakeDots())
            return Refuse(_at, "expected '..' or ',' after the first date of a set");
        if (!alternatives && Take(']'))
            return new EdtfSet(first, null, false);
        var lastAt = _at;
        if (ReadDate() is not { } last || !TakeClose())
            return null;
        if (first.Bounds.Min > last.Bounds.Max)
            return Refuse(lastAt, "the set's second date lies before its first");
        return new EdtfSet(first, last, alternatives);
    }

    EdtfDate? ReadDate()
    {
        if (ReadYear() is not var (year, precision))
            return null;
        var (part, day) = (0, 0);
        if (_at < text.Length && text[_at] == '-')
        {
            if (precision != EdtfPrecision.Year)
                return RefuseDate(_at, "a decade or century has no month");
            if (ReadPart() is not { } read)
                return null;
            part = read;
            precision = part < SubYear.MinCode ? EdtfPrecision.Month : EdtfPrecision.SubYear;
        }
        if (part > 0 && _at < text.Length && text[_at] == '-')
        {
            if (precision == EdtfPrecision.SubYear)
                return RefuseDate(_at, $"the code {part} stands for a part of a year and has no day");
            if (ReadDay(year, part) is not { } read)
                return null;
            day = read;
            precision = EdtfPrecision.Day;
        }
        return new EdtfDate(year, precision, part, day, ReadQualifier());
    }

    (int Year, EdtfPrecision Precision)? ReadYear()
    {
        var start = _at;
        var digits = 0;
        while (digits < 4 && _at < text.Length && char.IsAsciiDigit(text[_at]))
            (digits, _at) = (digits + 1, _at + 1);
        while (_at < start + 4 && _at < text.Length && text[_at] == 'X')
            _at++;
        if (_at - start < 4 || digits < 2)
        {
            RefuseDate(_at, "expected a year of four digits such as 2001, 200X or 20XX");
            return null;
        }
        if (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == 'X'))
        {
            RefuseDate(_at, "a year has four digits");
            return null;
        }
        var year = int.Parse(text.AsSpan(start, digits)) * (digits == 2 ? 100 : digits == 3 ? 10 : 1);
        if (year == 0 && digits == 4)
        {
            RefuseDate(start, "there is no year 0000; years run from 0001 to 9999");
            return null;
        }
        return (year, digits == 2 ? EdtfPrecision.Century : digits == 3 ? EdtfPrecision.Decade : EdtfPrecision.Year);
    }

    int? ReadPart()
    {
        var at = _at + 1;
        if (ReadTwoDigits("a month (01 to 12) or a part of a year (21 to 41)") is not { } part)
            return null;
        if (part is >= 1 and <= 12 or >= SubYear.MinCode and <= SubYear.MaxCode)
            return part;
        RefuseDate(at, part == 0
            ? "there is no month 00; leave out what is not known"
            : $"{part:00} is neither a month (01 to 12) nor a part of a year (21 to 41)");
        return null;
    }

    int? ReadDay(int year, int month)
    {
        var at = _at + 1;
        if (ReadTwoDigits("a day of two digits") is not { } day)
            return null;
        if (day >= 1 && day <= DateTime.DaysInMonth(year, month))
            return day;
        RefuseDate(at, day == 0
            ? "there is no day 00; leave out what is not known"
            : $"{year:0000}-{month:00} has no day {day:00}");
        return null;
    }

    int? ReadTwoDigits(string expected)
    {
        var start = ++_at;
        while (_at < text.Length && _at < start + 2 && char.IsAsciiDigit(text[_at]))
            _at++;
        if (_at == start + 2 && (_at == text.Length || !char.IsAsciiDigit(text[_at])))
            return int.Parse(text.AsSpan(start, 2));
        RefuseDate(start, $"expected {expected}");
        return null;
    }

    EdtfQualifier ReadQualifier() => Take('?') ? EdtfQualifier.Uncertain
        : Take('~') ? EdtfQualifier.Approximate
        : Take('%') ? EdtfQualifier.Uncertain | EdtfQualifier.Approximate
        : EdtfQualifier.None;

    bool Take(char sign)
    {
        if (_at >= text.Length || text[_at] != sign)
            return false;
        _at++;
        return true;
    }

    bool TakeDots()
    {
        if (!text.AsSpan(_at).StartsWith(".."))
            return false;
        _at += 2;
        return true;
    }

    bool TakeClose()
    {
        if (Take(']'))
            return true;
        Refuse(_at, "expected ']' at the end of a set");
        return false;
    }

    EdtfDate? RefuseDate(int at, string reason)
    {
        Refuse(at, reason);
        return null;
    }

    Edtf? Refuse(int at, string reason)
    {
        _problem ??= new EdtfProblem(text, at, reason);
        return null;
    }
}
