using GraphExplorer.Web.Interop;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Library;

/// <summary>Tabs by the pattern of ARIA: one stop of the Tab key, arrows go from tab to tab, Delete closes.</summary>
public sealed partial class ResultTabs
{
    [Parameter, EditorRequired] public required QueryBench Bench { get; set; }

    [Inject] ShellModule Shell { get; set; } = null!;

    OpenResult? Chosen => Bench.Results.Chosen;

    static string TabId(OpenResult result) => $"result-tab-{result.Number}";

    async Task WalkAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowRight": Choose(Bench.Results.Beside(1)); break;
            case "ArrowLeft": Choose(Bench.Results.Beside(-1)); break;
            case "Home": Choose(Bench.Results.All[0]); break;
            case "End": Choose(Bench.Results.All[^1]); break;
            case "Delete": Bench.CloseResult(); break;
            default: return;
        }
        if (Chosen is { } chosen)
            await Shell.FocusAsync($"#{TabId(chosen)}");
    }

    void Choose(OpenResult? result)
    {
        if (result is not null)
            Bench.Choose(result);
    }
}
