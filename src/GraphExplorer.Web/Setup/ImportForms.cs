using GraphExplorer.Interchange;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Interchange.Tables;
using GraphExplorer.Web.Endpoints;

namespace GraphExplorer.Web.Setup;

/// <summary>The forms of files that this program imports.</summary>
static class ImportForms
{
    public static FileForms Of(IConfiguration configuration) =>
        new([new ClaimLinesReader(), .. RecordReaders.With(configuration.GetSection("Graphs").Get<ReaderLimits>() ?? new())], Mappings());

    /// <summary>The mappings that come with the program.</summary>
    public static ShippedMappings Mappings() => ShippedMappings.Read(Path.Combine(AppContext.BaseDirectory, "data", "mappings"));

    /// <summary>The limits of tables (section <c>Tables</c>).</summary>
    public static TableLimits Tables(this IConfiguration configuration) => configuration.GetSection("Tables").Get<TableLimits>() ?? new TableLimits();

    /// <summary>Adds what brings files in.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Tables())
        .AddSingleton(Of(configuration))
        .AddSingleton<ImportLog>()
        .AddSingleton<ImportRunner>()
        .AddSingleton<ImportWork>();
}
