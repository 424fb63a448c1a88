using GraphExplorer.Exploration;
using GraphExplorer.Web.Components.Commands;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Controls;

/// <summary>Finds an entity by any of its names while it is typed.</summary>
public sealed partial class EntityPicker : IDisposable
{
    static int s_count;

    readonly string _serial = $"picker-{Interlocked.Increment(ref s_count)}";
    ElementReference _field;
    IReadOnlyList<SearchHit> _hits = [];
    TypedSearch _search = null!;
    string _text = "";
    string _shownText = "";
    int _active = -1;
    bool _open;
    bool _nothing;

    [Inject] EntitySearch Search { get; set; } = null!;
    [Inject] Announcer Announcer { get; set; } = null!;

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Hides the label from sight where the placeholder says the same.</summary>
    [Parameter] public bool LabelHidden { get; set; }

    [Parameter] public string Placeholder { get; set; } = "";

    [Parameter] public string Class { get; set; } = "";

    /// <summary>Only entities with this label; empty = any.</summary>
    [Parameter] public string EntityLabel { get; set; } = "";

    /// <summary>Text that the field shows until something else is typed: the name of what was chosen.</summary>
    [Parameter] public string Text { get; set; } = "";

    /// <summary>Empties the field after a choice, for fields that act instead of holding a value.</summary>
    [Parameter] public bool ClearsOnChoice { get; set; }

    /// <summary>Marks the field as holding something wrong.</summary>
    [Parameter] public bool Invalid { get; set; }

    /// <summary>Id of an element that says more about the field.</summary>
    [Parameter] public string? DescribedBy { get; set; }

    /// <summary>Raised with the entity that was chosen; null when the field was emptied.</summary>
    [Parameter] public EventCallback<SearchHit?> OnChoice { get; set; }

    /// <summary>Shown before the field, such as a symbol.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Id of the field, for labels elsewhere.</summary>
    [Parameter] public string FieldId { get; set; } = "";

    /// <summary>Id of the command that puts the cursor into the field, if any.</summary>
    [Parameter] public string? Command { get; set; }

    string? Key => Command is null ? null : Shortcuts.KeysOf(Command).FirstOrDefault();

    string Id => FieldId.Length > 0 ? FieldId : _serial;
    string ListId => Id + "-list";
    bool IsOpen => _open && (_hits.Count > 0 || _nothing);

    protected override void OnInitialized() => _search = new TypedSearch(Search);

    protected override void OnParametersSet()
    {
        if (Text == _shownText)
            return;
        (_text, _shownText) = (Text, Text);
    }

    string OptionId(int index) => $"{ListId}-{index}";

    void Open() => _open = true;

    // The text is bound, not set by hand: a render that answers an older letter must not write it over the newer ones.
    Task FindTypedAsync()
    {
        _open = true;
        return _search.FindAsync(_text, EntityLabel, Show);
    }

    void Show(IReadOnlyList<SearchHit> hits)
    {
        _hits = hits;
        _active = hits.Count > 0 ? 0 : -1;
        _nothing = hits.Count == 0 && _text.Trim().Length > 0;
        Announcer.Say(hits.Count switch
        {
            0 => _nothing ? "Nothing found" : "",
            1 => $"One hit: {hits[0].Name}",
            _ => $"{hits.Count} hits, first {hits[0].Name}",
        });
    }

    async Task PressAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when _hits.Count > 0:
                _active = _open ? (_active + 1) % _hits.Count : Math.Max(_active, 0);
                _open = true;
                break;
            case "ArrowUp" when _hits.Count > 0:
                _active = (_active <= 0 ? _hits.Count : _active) - 1;
                _open = true;
                break;
            case "Enter":
                await ChooseActiveAsync();
                break;
            case "Escape":
                _open = false;
                break;
        }
    }

    // What is listed until the hits of the last letters are there answers an older text.
    async Task ChooseActiveAsync()
    {
        await _search.WaitAsync();
        if (IsOpen && _active >= 0)
            await ChooseAsync(_hits[_active]);
    }

    async Task ChooseAsync(SearchHit hit)
    {
        await _search.EndAsync();
        (_hits, _nothing, _open, _active) = ([], false, false, -1);
        _text = _shownText = ClearsOnChoice ? "" : hit.Name;
        await OnChoice.InvokeAsync(hit);
    }

    async Task ClearAsync()
    {
        await _search.EndAsync();
        (_hits, _nothing, _active) = ([], false, -1);
        _text = _shownText = "";
        await OnChoice.InvokeAsync(null);
        await _field.FocusAsync();
    }

    // A click on an option keeps the focus in the field, so losing it means that the reader went elsewhere.
    void Close() => _open = false;

    public void Dispose() => _search.Dispose();
}
