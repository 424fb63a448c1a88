namespace GraphExplorer.Web.Security;

/// <summary>
/// Refuses requests that a page of another site sends in the user's browser. WebSockets are not covered by the browser's
/// own same-origin rule, so the hub and Blazor's circuit check the Origin header themselves (ASVS 5.0, 4.4.2).
/// </summary>
public static class SameOrigin
{
    static readonly string[] Guarded = ["/hubs", "/_blazor", "/api"];

    /// <summary>Answers 403 where an Origin header names another host than the one that was asked.</summary>
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("This address answers only pages of the explorer itself.");
            return;
        }
        await next();
    });

    /// <summary>Whether the request comes from a page of another origin.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        if (!Guarded.Any(path => request.Path.StartsWithSegments(path)))
            return false;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return false;
        return !Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            || uri.Scheme != request.Scheme
            || !new HostString(uri.Authority).Equals(Normal(request));
    }

    // A browser leaves the scheme's default port out of both headers; a proxy may put it into Host.
    static HostString Normal(HttpRequest request) =>
        request.Host.Port is 80 or 443 && new UriBuilder(request.Scheme, request.Host.Host, request.Host.Port.Value).Uri.IsDefaultPort
            ? new HostString(request.Host.Host)
            : request.Host;
}
