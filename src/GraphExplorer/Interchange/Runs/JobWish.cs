using GraphExplorer.Interchange.Tables;

namespace GraphExplorer.Interchange.Runs;

/// <summary>What somebody says of a file that is to be imported.</summary>
public sealed record JobWish
{
    /// <summary>What the columns of a table mean; null for a form that says itself what it holds.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>Name of a reader of <see cref="FileForms"/>; empty = found out from the file.</summary>
    public string Form { get; init; } = "";

    /// <summary>What is known of the file as a source; null = what the mapping says, or nothing but its name.</summary>
    public MappedSource? Source { get; init; }

    /// <summary>Who imports it.</summary>
    public string By { get; init; } = "";

    /// <summary>The job for a file.</summary>
    /// <exception cref="RefusedFileException">The form is not known, or the file is a table and nobody says what its columns mean.</exception>
    public async Task<ImportJob> JobAsync(ScannedFile file, FileForms forms, TableLimits limits, CancellationToken cancellationToken)
    {
        var job = new ImportJob { File = file, By = By };
        if (Mapping is not null)
            return job with { Mapping = Source is null ? Mapping : Mapping with { Source = Source } };
        var reader = Form.Length == 0 ? forms.ReaderOf(file) : forms.Readers.FirstOrDefault(each => each.Name == Form);
        if (reader is not null)
            return job with { Reader = reader, Source = Source is null ? null : Described(Source, file) };
        if (Form.Length > 0)
            throw new RefusedFileException("", $"There is no form '{Form}'.", $"There are {string.Join(", ", forms.Readers.Select(each => each.Name))}; a table takes a mapping.");
        throw await UnmappedAsync(file, forms, limits, cancellationToken);
    }

    static async Task<RefusedFileException> UnmappedAsync(ScannedFile file, FileForms forms, TableLimits limits, CancellationToken cancellationToken)
    {
        await using var table = await TableOpening.OpenAsync(file, new TableShape(), limits, cancellationToken);
        var fitting = forms.Mappings.Fitting(table.Columns);
        var names = string.Join(", ", (fitting.Count > 0 ? fitting : forms.Mappings.All).Select(mapping => mapping.Name));
        return new RefusedFileException(
            "", $"{file.Name} is a table ({string.Join(", ", table.Columns)}): a mapping has to say what its columns mean.",
            $"{(fitting.Count > 0 ? "These shipped mappings fit" : "Shipped mappings are")}: {names}.") { LacksMapping = true };
    }

    static ImportedSource Described(MappedSource source, ScannedFile file)
    {
        var title = source.Title.Trim() is { Length: > 0 } given ? given : file.Name;
        return new()
        {
            Id = new TableOrigin(file.Name, file.Sha256, "", "", title).SourceId, Title = title, Author = OrNull(source.Author), Publisher = OrNull(source.Publisher),
            Published = source.Published, Language = source.Language, Licence = OrNull(source.Licence), Reliability = source.Reliability,
            ReliabilityReason = source.ReliabilityReason, FileName = file.Name, FileSha256 = file.Sha256,
        };
    }

    static string? OrNull(string text) => text.Trim() is { Length: > 0 } given ? given : null;
}
