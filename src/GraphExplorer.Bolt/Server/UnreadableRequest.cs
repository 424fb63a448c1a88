using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Stands in the queue for a message that could not be read, so that what came before it is answered first.
/// </summary>
sealed record UnreadableRequest(string Reason) : BoltRequest("(unreadable)");
