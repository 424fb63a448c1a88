using Bunit;
using GraphExplorer.Exploration;
using GraphExplorer.Web.Components;
using GraphExplorer.Web.Components.Controls;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The field that finds entities while their names are typed.</summary>
public sealed class EntityPickerTests : Screen
{
    [Fact]
    public async Task Enter_right_after_the_last_letter_chooses_what_answers_the_whole_text()
    {
        SearchHit? chosen = null;
        var picker = Render<EntityPicker>(parameters => parameters.Add(p => p.Label, "Name").Add(p => p.OnChoice, hit => chosen = hit));
        var field = picker.Find("input");
        await field.InputAsync("M");
        Assert.NotEqual("Islamic Movement of Uzbekistan", FirstOption(picker));

        var typing = field.InputAsync("IMU");
        await picker.Find("input").KeyDownAsync("Enter");
        await typing;

        Assert.Equal("imu", chosen?.Id);
    }

    [Fact]
    public async Task Of_texts_typed_faster_than_they_are_answered_only_the_last_is()
    {
        using var search = new TypedSearch(Services.GetRequiredService<EntitySearch>());
        const string name = "Islamic Jihad Union";
        var found = new List<string>();

        // As on a page: what is typed and what is answered take turns.
        await Renderer.Dispatcher.InvokeAsync(() => Task.WhenAll(Enumerable.Range(1, name.Length).Select(
            length => search.FindAsync(name[..length], "", hits => found.Add($"{name[..length]}: {hits[0].Name}")))));

        Assert.Equal([$"{name}: {name}"], found);
    }

    static string FirstOption(IRenderedComponent<EntityPicker> picker) => picker.Find("[role=option] .row-name").TextContent;
}
