using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Web.Live;

/// <summary>The secret that commands beside the server show; made anew at each start.</summary>
public sealed class CommandToken
{
    /// <summary>64 hexadecimal digits.</summary>
    public string Value { get; } = RandomNumberGenerator.GetHexString(64, lowercase: true);

    /// <summary>Whether an Authorization header holds the token; compared in constant time.</summary>
    public bool Matches(string authorization) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(authorization), Encoding.UTF8.GetBytes("Bearer " + Value));
}
