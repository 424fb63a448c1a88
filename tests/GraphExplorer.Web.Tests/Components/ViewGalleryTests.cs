using System.Text;
using Bunit;
using GraphExplorer.Web.Components.Saved;
using GraphExplorer.Workspace;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The gallery of saved views.</summary>
public sealed class ViewGalleryTests : Screen
{
    SavedViews Views => Services.GetRequiredService<SavedViews>();

    [Fact]
    public async Task A_view_is_listed_with_its_link_and_removed_with_undo()
    {
        var view = await SaveAsync("Pledges");
        var gallery = Render<ViewGallery>();

        Assert.Equal($"/explore?show=pledges/imu&saved={view.Id}", gallery.Find(".view-open").GetAttribute("href"));

        gallery.Find("[aria-label='Remove Pledges']").Click();
        gallery.WaitForAssertion(() => Assert.Empty(gallery.FindAll(".view-card")));
        gallery.Find(".banner button").Click();
        gallery.WaitForAssertion(() => Assert.Single(gallery.FindAll(".view-card")));
    }

    [Fact]
    public async Task A_view_is_renamed_and_duplicated()
    {
        await SaveAsync("Pledges");
        var gallery = Render<ViewGallery>();

        gallery.Find("[aria-label='Rename Pledges']").Click();
        gallery.Find(".view-form input").Input("Oaths");
        gallery.Find(".view-form").Submit();
        gallery.WaitForAssertion(() => Assert.Equal("Oaths", gallery.Find(".view-name").TextContent));

        gallery.Find("[aria-label='Duplicate Oaths']").Click();
        gallery.WaitForAssertion(() => Assert.Contains("Oaths (copy)", gallery.FindAll(".view-name").Select(name => name.TextContent)));
    }

    [Fact]
    public async Task A_bad_file_is_refused_with_every_problem_and_a_good_one_is_taken()
    {
        var gallery = Render<ViewGallery>();
        var picker = gallery.FindComponent<InputFile>();

        picker.UploadFiles(InputFileContent.CreateFromText("""{"format": "graph-explorer-view", "version": 1, "pins": {}}""", "bad.view.json"));
        gallery.WaitForAssertion(() => Assert.Equal(
            ["'id' is missing or not a GUID.", "'name' is missing or empty.", "'pins' has to be a list."],
            gallery.FindAll(".banner li").Select(item => item.TextContent)));
        Assert.Empty(await Views.ListAsync());

        var good = ViewFile.Write(new SavedView { Id = Guid.NewGuid(), Name = "From a file", Address = "?show=splits/imu" });
        picker.UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(good), "good.view.json"));
        gallery.WaitForAssertion(() => Assert.Equal("From a file", gallery.Find(".view-name").TextContent));
        Assert.Empty(gallery.FindAll(".banner"));
    }

    async Task<SavedView> SaveAsync(string name) =>
        (await Views.SaveAsync(new SavedView { Id = Guid.NewGuid(), Name = name, Address = "?show=pledges/imu" }))!;
}
