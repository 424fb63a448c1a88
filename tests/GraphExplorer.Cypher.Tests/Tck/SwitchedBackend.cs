using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Cypher.Server;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// Sessions on whichever database is set when they are asked, so that one connection of a driver serves a fresh graph for
/// each scenario.
/// </summary>
sealed class SwitchedBackend : IBoltBackend, IBoltSession
{
    public CypherDatabase? Database { get; set; }

    public ValueTask<IBoltSession> LogonAsync(BoltLogon logon, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IBoltSession>(this);

    public async ValueTask<string> ResolveDatabaseAsync(string? database, CancellationToken cancellationToken) =>
        await (await Session()).ResolveDatabaseAsync(database, cancellationToken);

    public async ValueTask<IBoltResult> RunAsync(
        BoltQuery query, BoltTransactionSettings settings, CancellationToken cancellationToken) =>
        await (await Session()).RunAsync(query, settings, cancellationToken);

    public async ValueTask<IBoltTransaction> BeginAsync(BoltTransactionSettings settings, CancellationToken cancellationToken) =>
        await (await Session()).BeginAsync(settings, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    ValueTask<IBoltSession> Session() => new EmbeddedBackend(Database!, _ => true, timeoutMax: null)
        .LogonAsync(new BoltLogon("none", null, null, BoltPeer.InProcess), default);
}
