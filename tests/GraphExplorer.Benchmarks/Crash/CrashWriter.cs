using System.Globalization;
using GraphExplorer.Cypher;
using GraphExplorer.Cypher.Errors;
using GraphExplorer.Cypher.Values;

namespace GraphExplorer.Benchmarks.Crash;

/// <summary>
/// The process that is killed, or whose disk fails. It commits numbered transactions and says each number when its
/// commit has returned; what is in the graph after number n depends on n alone.
/// </summary>
static class CrashWriter
{
    public const string Word = "crash-writer";

    /// <summary>What it says when a commit failed, writing is refused and reading goes on.</summary>
    public const string StoodFirm = "refused, and reads go on";

    /// <summary>Groups that are alive at a time; older ones are deleted.</summary>
    const int AliveMax = 20;

    /// <summary>Commits until a write fails, or so many; then looks whether reading goes on and writing is refused.</summary>
    public static int Run(string path, int commits)
    {
        using var database = CypherDatabase.Open(path);
        var number = Last(database);
        try
        {
            if (number == 0) Execute(database, "CREATE CONSTRAINT one_id IF NOT EXISTS FOR (n:N) REQUIRE n.id IS UNIQUE");
            for (var left = commits; left > 0; left--)
            {
                Write(database, ++number);
                Say(number.ToString(CultureInfo.InvariantCulture));
            }
            return 0;
        }
        catch (CypherException problem)
        {
            Say(problem.Error.Message);
        }
        _ = Last(database);
        if (Record(() => Write(database, number)) is CypherException) Say(StoodFirm);
        return 0;
    }

    /// <summary>The number of the last commit that is in the graph.</summary>
    public static long Last(CypherDatabase database)
    {
        using var cursor = database.Run("MATCH (c:Counter) RETURN c.number");
        return cursor.Read() ? cursor.Current[0].AsInteger() : 0;
    }

    /// <summary>What is not as the last number says; empty when all is.</summary>
    public static IEnumerable<string> Differences(CypherDatabase database)
    {
        foreach (var finding in database.Store.Check()) yield return finding.ToString();
        var last = Last(database);
        var expected = Enumerable.Range(0, AliveMax).Select(i => last - i).Where(n => n > 0)
            .SelectMany(n => Enumerable.Range(0, 3).Select(i => n * 10 + i)).Order();
        var found = new List<long>();
        using var cursor = database.Run("MATCH (n:N)-[:OF]->(c:Counter) RETURN n.id AS id ORDER BY id");
        while (cursor.Read()) found.Add(cursor.Current[0].AsInteger());
        if (!expected.SequenceEqual(found)) yield return $"after commit {last} the nodes are {string.Join(' ', found)}";
    }

    static void Write(CypherDatabase database, long number)
    {
        var random = new Random((int)number);
        var parameters = Parameters.Of(
            ("number", Value.Of(number)), ("old", Value.Of(number - AliveMax)),
            ("text", Value.Of(new string('x', random.Next(500)))));
        using var transaction = database.BeginWrite();
        Execute(database, "MERGE (c:Counter) SET c.number = $number", transaction, parameters);
        Execute(
            database, """
            MATCH (c:Counter) UNWIND range(0, 2) AS i
            CREATE (n:N {id: $number * 10 + i, text: $text})-[:OF {at: $number}]->(c)
            """, transaction, parameters);
        Execute(database, "MATCH (n:N) WHERE n.id < $old * 10 + 10 DETACH DELETE n", transaction, parameters);
        transaction.Commit();
    }

    static void Execute(CypherDatabase database, string text) => database.Run(text).Dispose();

    static void Execute(CypherDatabase database, string text, Transaction transaction, Parameters parameters) =>
        database.Run(text, parameters, transaction).Dispose();

    static Exception? Record(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (CypherException problem)
        {
            return problem;
        }
    }

    static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
