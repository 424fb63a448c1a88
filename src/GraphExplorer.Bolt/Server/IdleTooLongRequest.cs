using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server;

/// <summary>
/// Comes from the server itself: the client has left a transaction alone for too long. It is void when a request of the
/// client came first, so that the turn has changed.
/// </summary>
sealed record IdleTooLongRequest(long Turn) : BoltRequest("(idle too long)");
