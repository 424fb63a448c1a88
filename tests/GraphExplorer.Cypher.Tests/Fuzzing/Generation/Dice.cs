namespace GraphExplorer.Cypher.Tests.Fuzzing.Generation;

/// <summary>
/// Random choices that depend on nothing but the seed: the same on every machine and version of .NET (SplitMix64, Steele
/// et al. 2014), so that a finding is told by its seed.
/// </summary>
sealed class Dice(ulong seed)
{
    ulong _state = seed;

    /// <summary>A generator of its own for the run with this number.</summary>
    public static Dice Of(ulong seed, long run) => new(new Dice(seed + (ulong)run * 0x9E3779B97F4A7C15UL).Next());

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>Both ends are included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True this many times in a hundred.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> of) => of[Below(of.Length)];

    public T OneOf<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> of, int from, int to)
    {
        var left = of.ToList();
        var taken = new List<T>();
        for (var count = Math.Min(Between(from, to), of.Count); taken.Count < count;)
        {
            var at = Below(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }
        return taken;
    }
}
