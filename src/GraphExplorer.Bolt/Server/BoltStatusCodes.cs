namespace GraphExplorer.Bolt.Server;

/// <summary>Neo4j status codes that the protocol itself needs. Statement codes belong to the engine.</summary>
public static class BoltStatusCodes
{
    public const string InvalidRequest = "Neo.ClientError.Request.Invalid";
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";
    public const string Forbidden = "Neo.ClientError.Security.Forbidden";
    public const string AuthenticationRateLimit = "Neo.ClientError.Security.AuthenticationRateLimit";
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";
    public const string UnknownError = "Neo.DatabaseError.General.UnknownError";
    public const string TransactionTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";
    public const string TransactionTerminated = "Neo.ClientError.Transaction.Terminated";
}
