using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphExplorer.Workspace;

/// <summary>The tables of the workspace: people's own things, apart from the graph, so that no query of the graph can read them.</summary>
public sealed class WorkspaceDb(DbContextOptions<WorkspaceDb> options) : DbContext(options)
{
    internal DbSet<SavedViewRow> Views => Set<SavedViewRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SavedViewRow>(view =>
    {
        view.ToTable("SavedViews");
        view.HasKey(row => row.Id);
        view.HasIndex(row => row.Changed);
        view.Property(row => row.Name).HasMaxLength(ViewLimits.NameLengthMax);
        view.Property(row => row.Revision).IsConcurrencyToken();
    });

    // SQLite orders times only as numbers.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
}

/// <summary>A row of the table of saved views. The canvas is one JSON text, which is read and written as a whole.</summary>
sealed class SavedViewRow
{
    public Guid Id { get; set; }

    public int Revision { get; set; }

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Address { get; set; } = "";

    public string DataVersion { get; set; } = "";

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>When it was removed; null while it stands. A removed view can be taken back until the program starts anew.</summary>
    public DateTimeOffset? Removed { get; set; }

    /// <summary>JSON of the picture; empty without one.</summary>
    public string Thumbnail { get; set; } = "";

    /// <summary>JSON of positions, pins and notes.</summary>
    public string Canvas { get; set; } = "";
}
