using GraphExplorer.Analysis;
using GraphExplorer.Documents;
using GraphExplorer.Editing;
using GraphExplorer.Editing.Review;
using GraphExplorer.Exploration;
using GraphExplorer.Extraction;
using GraphExplorer.Identity;
using GraphExplorer.Interchange.Runs;
using GraphExplorer.Queries;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Endpoints;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Security;
using GraphExplorer.Workbench;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;

namespace GraphExplorer.Web.Setup;

/// <summary>Composes the web application around an open graph. What it adds is what <c>serve</c> runs and what the browser tests start.</summary>
public static class ExplorerHost
{
    /// <summary>The application, not started. <paramref name="configure"/> may change its services, for tests at the outermost edge.</summary>
    /// <param name="open">The graph.</param>
    /// <param name="explorer">Where it listens.</param>
    /// <param name="settings">All settings.</param>
    /// <param name="configure">Changes services.</param>
    /// <param name="workspace">Where people's things are kept; null = in memory, for as long as the application lives.</param>
    public static WebApplication Create(
        OpenGraph open, ExplorerSettings explorer, IConfiguration settings, Action<WebApplicationBuilder>? configure = null,
        WorkspaceDatabase? workspace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ExplorerHost).Assembly.GetName().Name,
        });
        builder.Configuration.AddConfiguration(settings);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls($"http://{explorer.Address}:{explorer.Port}");
        builder.Services.AddSingleton(open.Connection);
        builder.Services.AddSingleton(new StoreBackup(open.Store is { } store ? store.BackupTo : _ => throw new IOException("This server holds no embedded store.")));
        builder.Services.AddSingleton(workspace ?? WorkspaceDatabase.OpenInMemory());
        builder.Services.AddSingleton<SavedViews>();
        builder.Services.AddExploration(builder.Configuration);
        builder.Services.AddIdentity(builder.Configuration);
        builder.Services.AddEditing();
        builder.Services.AddImports(builder.Configuration);
        builder.Services.AddHostedService<EditSettling>();
        builder.Services.AddLive(builder.Configuration);
        builder.Services.AddScreens();
        builder.Services.AddApiDocument();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseSameOrigin();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseApiRefusals();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGraphEndpoints();
        app.MapExportEndpoints();
        app.MapImportEndpoints(app.Services.GetRequiredService<FileForms>());
        app.MapCompareEndpoints();
        app.MapAnalysisEndpoints();
        app.MapViewEndpoints();
        app.MapQueryEndpoints();
        app.MapRunEndpoints();
        app.MapEntityEndpoints();
        app.MapStoryEndpoints();
        app.MapSourceEndpoints();
        app.MapCommandEndpoints();
        app.MapHealthEndpoints();
        app.MapApiDocument();
        app.MapScreenParts();
        app.MapHub<GraphHub>("/hubs/graph");
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    static void AddExploration(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.Graph();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Limits);
        services.AddSingleton(configuration.GetSection("Analysis").Get<AnalysisLimits>() ?? new AnalysisLimits());
        services.AddSingleton((configuration.GetSection("Exploration").Get<ExplorationLimits>() ?? new()) with { DrawnElementsMax = settings.ElementsMax });
        services.AddSingleton<ExploreView>();
        services.AddSingleton<CompareView>();
        services.AddSingleton<EntitySearch>();
        services.AddDocuments(configuration);
        services.AddSingleton<QueryRun>();
        services.AddWorkbench(configuration);
        services.AddSingleton<ExportEndpoints.ViewExport>();
        services.AddSingleton<StoryEndpoints.StoryExport>();
    }

    static void AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Documents").Get<DocumentLimits>() ?? new DocumentLimits());
        services.AddSingleton(configuration.GetSection("DocumentSearch").Get<DocumentSearchLimits>() ?? new DocumentSearchLimits());
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<SourceWriter>();
        services.AddSingleton<SourceRevisions>();
        services.AddSingleton<DocumentSearch>();
    }

    /// <summary>Adds saved queries, their revisions and runs.</summary>
    public static void AddWorkbench(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.AddSingleton(configuration?.GetSection("Workbench").Get<WorkbenchLimits>() ?? new WorkbenchLimits());
        services.AddSingleton<OwnQueries>();
        services.AddSingleton<QueryLibrary>();
        services.AddSingleton<ISavedQueries>(provider => provider.GetRequiredService<QueryLibrary>());
        services.AddSingleton<RunLog>();
        services.AddSingleton<RunRepeat>();
        services.AddSingleton<QueryWrite>();
    }

    /// <summary>Adds what decides which entities are one.</summary>
    public static void AddIdentity(this IServiceCollection services, IConfiguration? configuration = null)
    {
        services.AddSingleton(configuration?.GetSection("Identity").Get<IdentityLimits>() ?? new IdentityLimits());
        services.AddSingleton<IdentityDesk>();
        services.AddSingleton<EntitySplit>();
    }

    /// <summary>Adds what changes the graph by hand and by review.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddSingleton<EditLog>()
        .AddSingleton<GraphEditor>()
        .AddSingleton<ClaimDesk>()
        .AddSingleton<EntityDesk>()
        .AddSingleton<ReviewStore>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<CandidateFinder>()
        .AddSingleton(_ => RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "data", "extraction")));

    static void AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddScreenParts();
        services.AddHttpContextAccessor();
        // Subgraphs are large and repetitive; nothing secret of another party is mixed into an answer, so BREACH has no hold.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/xml", "text/csv", "text/plain", "text/markdown"];
        });
    }

    static void AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Live").Get<LiveOptions>() ?? new LiveOptions());
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<CommandToken>();
        services.AddHostedService<ChangeWatch>();
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 32 * 1024);
    }
}
