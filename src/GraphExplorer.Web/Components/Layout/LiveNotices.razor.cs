using GraphExplorer.Web.Live;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace GraphExplorer.Web.Components.Layout;

/// <summary>Says quietly what others change: a notice for each change of the graph, a line while an import goes on. Open canvases add the elements on their own.</summary>
public sealed partial class LiveNotices : IDisposable
{
    const int NoticeMilliseconds = 8000;

    IDisposable? _subscription;
    WorkProgress? _progress;

    [Inject] LiveFeed Feed { get; set; } = null!;
    [Inject] NotificationService Notices { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            _subscription = Feed.Subscribe(message => _ = InvokeAsync(() => Show(message)));
    }

    void Show(LiveMessage message)
    {
        switch (message)
        {
            case GraphChanged change:
                Say(NotificationSeverity.Info, change.Summary);
                break;
            case WorkProgress work:
                _progress = work;
                if (work.State == "failed")
                    Say(NotificationSeverity.Warning, $"{work.Title} failed");
                StateHasChanged();
                break;
        }
    }

    static long Share(WorkProgress work) => work.Total > 0 ? 100 * work.Done / work.Total : 0;

    void Say(NotificationSeverity severity, string sentence)
    {
        Notices.Notify(new NotificationMessage { Severity = severity, Summary = sentence, Duration = NoticeMilliseconds });
        Announcer.Say(sentence);
    }

    public void Dispose() => _subscription?.Dispose();
}
