namespace GraphExplorer.Bolt.Client;

/// <summary>
/// Which failures are worth a new attempt, by the rule that official drivers share: transient errors except a
/// transaction that was ended on purpose, an authorization that has expired, and a cluster member that is not the
/// leader any more.
/// </summary>
static class RetriableCodes
{
    public static bool Contains(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => false,
        "Neo.ClientError.Security.AuthorizationExpired" => true,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => true,
        _ => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal),
    };
}
