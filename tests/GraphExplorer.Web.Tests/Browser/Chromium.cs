using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GraphExplorer.Web.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Debian's Chromium in front of the real application. Each page that it opens has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>A page under test shares its machine with the server and other tests.</summary>
    const float PatienceMilliseconds = 30_000;

    static readonly string[] s_flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>What axe looks for by itself, and the size of what is pressed (WCAG 2.2, 2.5.8).</summary>
    static readonly AxeRunOptions s_rules = new() { Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } } };

    IPlaywright? _playwright;
    IBrowser? _browser;

    public ExplorerServer Server { get; } = new();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = s_flags });
    }

    /// <summary>Opens an address of the application in a new browser profile and waits until the circuit is up.</summary>
    public Task<IPage> OpenAsync(string address, ColorScheme theme = ColorScheme.Light) => OpenAsync(address, new BrowserNewContextOptions { ColorScheme = theme });

    /// <summary>Opens an address as it is seen on another device.</summary>
    public async Task<IPage> OpenAsync(string address, BrowserNewContextOptions device)
    {
        var page = await NewPageAsync(device);
        await page.GotoAsync(address);
        await ReadyAsync(page);
        return page;
    }

    /// <summary>An empty page of a new browser profile.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions device)
    {
        device.BaseURL = Server.Address.ToString();
        device.ReducedMotion = ReducedMotion.Reduce;
        device.ViewportSize ??= new() { Width = 1440, Height = 900 };
        var context = await _browser!.NewContextAsync(device);
        context.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    /// <summary>A page that a circuit has taken over answers to keys and clicks.</summary>
    public static async Task ReadyAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('.live-state[data-interactive]') !== null");
        await page.WaitForFunctionAsync(
            "() => !document.querySelector('.canvas') || document.querySelector('.canvas[role=application] canvas') !== null");
        await Assertions.Expect(page.GetByText("Drawing …")).ToHaveCountAsync(0);
    }

    /// <summary>What axe finds on a page that is serious or critical, one line each.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(IPage page) =>
    [
        .. from violation in (await page.RunAxe(s_rules)).Violations
           where violation.Impact is "serious" or "critical"
           from node in violation.Nodes
           select $"{violation.Id}: {node.Html}",
    ];

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Server.DisposeAsync();
    }
}
