using GraphExplorer.Bolt.Server;

namespace GraphExplorer.Cypher.Server;

/// <summary>
/// The databases that a client may name: the one there is, and <c>system</c>, which tools ask for what Neo4j keeps there
/// (SHOW DATABASES, SHOW USERS, procedures). Here <c>system</c> is the same graph, for reading only.
/// </summary>
sealed class DatabaseNames(string home)
{
    public const string System = "system";

    /// <summary>
    /// The name that <paramref name="name"/> stands for; null is the home database. Throws <see cref="BoltFailureException"/>
    /// when there is none.
    /// </summary>
    public string Resolve(string? name)
    {
        if (name is null || string.Equals(name, home, StringComparison.OrdinalIgnoreCase)) return home;
        if (string.Equals(name, System, StringComparison.OrdinalIgnoreCase)) return System;
        throw new BoltFailureException(BoltStatusCodes.DatabaseNotFound, $"There is no database '{name}'; this server has '{home}'.")
        {
            GqlStatus = "22N51", GqlDescription = $"error: data exception - database not found. There is no database '{name}'.",
        };
    }
}
