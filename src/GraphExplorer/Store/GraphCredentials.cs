namespace GraphExplorer.Store;

/// <summary>How a client proves who it is to a server. Its text form never shows the secret.</summary>
/// <param name="User">Name of the user; empty with a bearer token.</param>
/// <param name="Secret">Password or token.</param>
public sealed record GraphCredentials(string User, string Secret)
{
    /// <summary>No login, for stores that ask for none.</summary>
    public static GraphCredentials None { get; } = new("", "");

    /// <summary>A token instead of a name and password.</summary>
    public bool IsBearer => User.Length == 0 && Secret.Length > 0;

    public bool IsNone => User.Length == 0 && Secret.Length == 0;

    public override string ToString() => IsNone ? "no login" : IsBearer ? "bearer token" : $"user {User}";
}
