using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Cypher.Storage;

/// <summary>
/// The tables of a store's file, and the steps from one version of the format to the next. <c>PRAGMA user_version</c>
/// is the version, <c>PRAGMA application_id</c> says that the file is a store at all.
/// </summary>
static class FileFormat
{
    /// <summary>"GrEx" in ASCII.</summary>
    const long ApplicationId = 0x47724578;

    /// <summary>SQL of each step; the first one makes the tables in an empty file. Steps are only ever added.</summary>
    internal static readonly string[] Steps =
    [
        """
        CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL);
        CREATE TABLE token (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE schema_item (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE node (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE relationship (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        """,
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>
    /// Brings a file to the current version in one transaction: a file whose upgrade fails is as it was.
    /// </summary>
    /// <exception cref="StoreException">It is not a store, or one of a newer version.</exception>
    public static void Upgrade(SqliteConnection connection, string path) => Upgrade(connection, path, Steps);

    /// <summary>As <see cref="Upgrade(SqliteConnection, string)"/>, for a program that knows these steps.</summary>
    internal static void Upgrade(SqliteConnection connection, string path, IReadOnlyList<string> steps)
    {
        var version = Pragma(connection, "user_version");
        var application = Pragma(connection, "application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || !IsEmpty(connection)))
            throw new StoreException(StoreProblem.NotAStore, $"{path} is a database, but not a graph store.");
        if (version > steps.Count)
            throw new StoreException(
                StoreProblem.NewerFormat,
                $"{path} was written by a newer version (format {version}; this one knows {steps.Count}): "
                + "update the program.");
        if (version == steps.Count) return;
        using var transaction = connection.BeginTransaction();
        foreach (var step in steps.Skip((int)version)) Execute(connection, step);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}");
        Execute(connection, $"PRAGMA user_version = {steps.Count}");
        transaction.Commit();
    }

    /// <summary>What differs between the tables of a file and those that this version makes.</summary>
    public static IEnumerable<string> Differences(SqliteConnection connection)
    {
        using var fresh = new SqliteConnection("Data Source=:memory:");
        fresh.Open();
        foreach (var step in Steps) Execute(fresh, step);
        var (expected, found) = (Definitions(fresh), Definitions(connection));
        foreach (var (name, sql) in expected)
            if (found.GetValueOrDefault(name) != sql)
                yield return $"the definition of table {name} is not the one of this format";
        if (Pragma(connection, "application_id") != ApplicationId) yield return "the application id is wrong";
        if (Pragma(connection, "user_version") != Version) yield return "the version of the format is wrong";
    }

    public static long Pragma(SqliteConnection connection, string name) =>
        Convert.ToInt64(Scalar(connection, $"PRAGMA {name}"), CultureInfo.InvariantCulture);

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static Dictionary<string, string> Definitions(SqliteConnection connection)
    {
        var definitions = new Dictionary<string, string>();
        using var rows = new SqlStatement(connection, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
        while (rows.Step()) definitions[rows.Text(0)] = rows.Text(1);
        return definitions;
    }

    static bool IsEmpty(SqliteConnection connection) =>
        Convert.ToInt64(Scalar(connection, "SELECT count(*) FROM sqlite_schema"), CultureInfo.InvariantCulture) == 0;
}
