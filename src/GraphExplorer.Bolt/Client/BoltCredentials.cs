namespace GraphExplorer.Bolt.Client;

/// <summary>How a client proves who it is.</summary>
public sealed record BoltCredentials
{
    BoltCredentials(string scheme, string? principal, string? secret) =>
        (Scheme, Principal, Secret) = (scheme, principal, secret);

    /// <summary>No credentials.</summary>
    public static BoltCredentials None { get; } = new("none", null, null);

    /// <summary><c>none</c>, <c>basic</c> or <c>bearer</c>.</summary>
    public string Scheme { get; }

    /// <summary>User name, or null.</summary>
    public string? Principal { get; }

    /// <summary>Password or token, or null.</summary>
    public string? Secret { get; }

    /// <summary>A user name and a password.</summary>
    public static BoltCredentials Basic(string user, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        ArgumentNullException.ThrowIfNull(password);
        return new BoltCredentials("basic", user, password);
    }

    /// <summary>A token of an identity provider.</summary>
    public static BoltCredentials Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new BoltCredentials("bearer", null, token);
    }

    /// <summary>All but the secret.</summary>
    public override string ToString() => Principal is null ? Scheme : $"{Scheme} {Principal}";
}
