namespace GraphExplorer.Cypher.Values;

/// <summary>
/// Lets loops over values whose size nobody knows beforehand (comparing, hashing, sending nested lists) ask from time
/// to time whether their query may go on. The query that a thread works for puts its meter in place; without one
/// nothing is asked.
/// </summary>
public abstract class WorkMeter
{
    /// <summary>Items between two checks; an item takes well under a microsecond.</summary>
    const int ItemsBetweenChecks = 1 << 15;

    const int LongText = 1024;

    /// <summary>Characters that take as long as an item of a list.</summary>
    const int CharactersOfItem = 16;

    [ThreadStatic]
    static WorkMeter? t_current;

    int _items;

    /// <summary>Throws when the work is to end.</summary>
    public abstract void Check();

    /// <summary>Says that this many items are about to be looked at.</summary>
    public static void Spend(int items)
    {
        if (t_current is not { } meter || (meter._items += items) < ItemsBetweenChecks) return;
        meter._items = 0;
        meter.Check();
    }

    /// <summary>Says that a value is about to be looked at from one end to the other, what is nested in it not.</summary>
    public static void SpendOn(in Value value)
    {
        if (value.IsString) SpendOn(value.AsString());
        else if (value.IsList) Spend(value.AsList().Count);
    }

    /// <summary>Says that a text is about to be looked at from one end to the other; short ones do not count.</summary>
    public static void SpendOn(string text)
    {
        if (text.Length >= LongText) Spend(text.Length / CharactersOfItem);
    }

    /// <summary>Puts a meter in place for this thread, null for none, and gives the one before.</summary>
    private protected static WorkMeter? Replace(WorkMeter? meter)
    {
        var before = t_current;
        t_current = meter;
        return before;
    }
}
