namespace GraphExplorer.Web.Setup;

/// <summary>The program's settings: appsettings.json beside it, then environment variables.</summary>
public static class Configuration
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    public static GraphSettings Graph(this IConfiguration configuration) => configuration.GetSection("Graph").Get<GraphSettings>() ?? new GraphSettings();

    public static ExplorerSettings Explorer(this IConfiguration configuration) =>
        configuration.GetSection("Explorer").Get<ExplorerSettings>() ?? new ExplorerSettings();
}
