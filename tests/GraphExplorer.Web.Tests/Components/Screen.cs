using Bunit;
using GraphExplorer.Analysis;
using GraphExplorer.Documents;
using GraphExplorer.Exploration;
using GraphExplorer.Import;
using GraphExplorer.Queries;
using GraphExplorer.Store;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Components.Workspace;
using GraphExplorer.Web.Embedded;
using GraphExplorer.Web.Live;
using GraphExplorer.Web.Setup;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>
/// A component with the real features on the IMU data. Calls to the browser are strict: one that a test has not set up fails it.
/// </summary>
public abstract class Screen : BunitContext, IAsyncLifetime
{
    static readonly Lazy<Task<IGraphConnection>> s_graph = new(LoadAsync);

    // A component under test shares its machine with browsers and other tests.
    static Screen() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected Screen()
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        Graph = s_graph.Value.GetAwaiter().GetResult();
        Services.AddSingleton(Graph);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(Graph.Limits);
        Services.AddSingleton(new ExplorationLimits());
        Services.AddSingleton(new AnalysisLimits());
        Services.AddSingleton(WorkspaceDatabase.OpenInMemory());
        Services.AddSingleton<SavedViews>();
        Services.AddSingleton<ExploreView>();
        Services.AddSingleton<CompareView>();
        Services.AddSingleton<EntitySearch>();
        Services.AddSingleton(new DocumentLimits());
        Services.AddSingleton(new DocumentSearchLimits());
        Services.AddSingleton<DocumentReader>();
        Services.AddSingleton<SourceWriter>();
        Services.AddSingleton<SourceRevisions>();
        Services.AddSingleton<DocumentSearch>();
        Services.AddSingleton<QueryRun>();
        Services.AddSingleton<LiveFeed>();
        Services.AddRadzenComponents();
        Services.AddScreenParts();
        Services.AddIdentity();
        Services.AddEditing();
        Services.AddWorkbench();
    }

    protected IGraphConnection Graph { get; }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>A session that has read an address of the workspace.</summary>
    protected async Task<ExploreSession> SessionAsync(string query)
    {
        Navigation.NavigateTo("/explore" + query);
        var session = Services.GetRequiredService<ExploreSession>();
        session.Begin(null);
        await session.ReadAsync(Navigation.Uri);
        return session;
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // The modules of the browser can only be disposed without blocking.
    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();

    static async Task<IGraphConnection> LoadAsync()
    {
        var graph = EmbeddedStore.OpenInMemory(new GraphLimits()).Connect();
        await GraphSchema.ApplyAsync(graph);
        var read = await ClaimsFile.ReadAsync(Path.Combine(AppContext.BaseDirectory, "data", "imu.claims.jsonl"));
        await new ClaimsLoader(graph, TimeProvider.System).ImportAsync(read.File!);
        return graph;
    }
}
