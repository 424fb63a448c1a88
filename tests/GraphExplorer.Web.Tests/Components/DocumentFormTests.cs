using Bunit;
using GraphExplorer.Documents;
using GraphExplorer.Web.Components.Documents;
using GraphExplorer.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using Xunit;

namespace GraphExplorer.Web.Tests.Components;

/// <summary>The forms by which documents come in.</summary>
public sealed class DocumentFormTests : Screen
{
    [Fact]
    public void A_field_says_what_is_wrong_as_it_is_typed_and_how_a_date_is_read()
    {
        var form = Render<DescriptionForm>(parameters => parameters.Add(part => part.Value, new SourceDescription()));
        Assert.Empty(form.FindAll(".field-problem"));

        form.Find("#source-Published").Input("June 2015");
        Assert.StartsWith("'June 2015' is not a date", form.Find("#source-Published-hint").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", form.Find("#source-Published").GetAttribute("aria-invalid"));

        form.Find("#source-Published").Input("2015-39");
        Assert.Equal("Read as: late 2015.", form.Find("#source-Published-hint").TextContent);

        form.Find("#source-Language").Input("english language");
        Assert.Equal("Write a language tag (BCP 47) such as en, ru, uz-Latn or ar.", form.Find("#source-Language-hint").TextContent);
    }

    [Fact]
    public void A_source_that_is_repeated_is_ticked_and_taken_back()
    {
        var value = new SourceDescription();
        var page = Render<DescriptionForm>(parameters => parameters
            .Add(part => part.Value, value)
            .Add(part => part.Others, GraphExplorer.Exploration.SourceDocument.ListAsync(Graph).GetAwaiter().GetResult())
            .Add(part => part.ValueChanged, EventCallback.Factory.Create<SourceDescription>(this, changed => value = changed)));

        page.Find(".origin-list input").Change(true);
        Assert.Equal(["src-imu-profile"], value.DerivedFrom);
        page.Find(".origin-list input").Change(false);
        Assert.Empty(value.DerivedFrom);
    }

    [Fact]
    public async Task What_was_pasted_is_read_and_shown_with_its_hash()
    {
        var paste = Paste();
        paste.Setup<bool>("isWhole").SetResult(true);
        paste.Setup<IJSStreamReference>("read").SetResult(new Streamed("The IMU split.\n\n"u8.ToArray()));
        ReadDocument? read = null;
        var input = Render<DocumentInput>(parameters => parameters.Add(part => part.OnRead, EventCallback.Factory.Create<ReadDocument?>(this, document => read = document)));

        await input.Find(".paste-row .button").ClickAsync(new());

        input.WaitForAssertion(() => Assert.Equal("Plain text: 15 characters.", input.Find(".read-facts").TextContent));
        Assert.Equal("The IMU split.\n", read!.Text);
        Assert.Equal(read.Sha256, input.Find(".hash").TextContent);
    }

    [Fact]
    public async Task Half_a_character_is_refused_before_it_is_sent()
    {
        Paste().Setup<bool>("isWhole").SetResult(false);
        var input = Render<DocumentInput>();

        await input.Find(".paste-row .button").ClickAsync(new());

        input.WaitForAssertion(() => Assert.StartsWith("The text holds half of a character", input.Find(".form-problem").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_read_with_its_encoding_which_can_be_chosen_anew()
    {
        Paste();
        var input = Render<DocumentInput>();
        input.FindAll(".segment")[1].Click();

        input.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0xC0, 0xED, 0xE4, 0xE8, 0xE6, 0xE0, 0xED], "andijan.txt"));
        input.WaitForAssertion(() => Assert.StartsWith("Plain text, encoding windows-1251 (guessed", input.Find(".read-facts").TextContent, StringComparison.Ordinal));

        input.Find("#paste-encoding").Change("koi8-r");
        input.WaitForAssertion(() => Assert.Equal("Plain text, encoding koi8-r (chosen by hand): 7 characters.", input.Find(".read-facts").TextContent));
    }

    [Fact]
    public void A_file_that_is_none_says_why()
    {
        Paste();
        var input = Render<DocumentInput>();
        input.FindAll(".segment")[1].Click();

        input.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "broken.pdf"));

        input.WaitForAssertion(() => Assert.Equal("The PDF is damaged and cannot be read. Save it anew, or add its text.", input.Find(".form-problem").TextContent));
        Assert.Empty(input.FindAll(".read-facts"));
    }

    [Fact]
    public void Nothing_is_added_before_a_document_was_read_and_described()
    {
        Paste();
        var page = Render<AddSource>();

        page.Find(".form-acts .button").Click();

        page.WaitForAssertion(() => Assert.Equal("Paste a text and read it, or choose a file.", page.Find(".form-problem").TextContent));
        Assert.Equal("A source needs a title.", page.Find("#source-Title-hint").TextContent);
    }

    [Fact]
    public void A_search_shows_its_hits_in_their_documents()
    {
        SetRendererInfo(new RendererInfo("Server", true));
        Navigation.NavigateTo("/sources?q=splinter+group+jihad");
        var page = Render<Sources>();

        page.WaitForAssertion(() => Assert.Equal("“splinter group jihad” stands in 1 of 2 documents.", page.Find(".document-hits p").TextContent));
        Assert.StartsWith("/sources/src-imu-profile?mark=", page.Find(".hit").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["splinter", "group", "Jihad"], page.FindAll(".hit")[0].QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    BunitJSModuleInterop Paste() => JSInterop.SetupModule("./app/paste.js").SetupModule(invocation => invocation.Identifier == "create");

    sealed class Streamed(byte[] bytes) : IJSStreamReference
    {
        public long Length => bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<Stream>(new MemoryStream(bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
