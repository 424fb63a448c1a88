using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphExplorer.Workspace;

/// <summary>The tables of the workspace: people's own things, apart from the graph, so that no query of the graph can read them.</summary>
public sealed class WorkspaceDb(DbContextOptions<WorkspaceDb> options) : DbContext(options)
{
    internal DbSet<SavedViewRow> Views => Set<SavedViewRow>();
    internal DbSet<ChangeRow> Changes => Set<ChangeRow>();
    internal DbSet<CandidateRow> Candidates => Set<CandidateRow>();
    internal DbSet<DecisionRow> Decisions => Set<DecisionRow>();
    internal DbSet<QueryRow> Queries => Set<QueryRow>();
    internal DbSet<QueryRevisionRow> QueryRevisions => Set<QueryRevisionRow>();
    internal DbSet<RunRow> Runs => Set<RunRow>();
    internal DbSet<ImportRunRow> ImportRuns => Set<ImportRunRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SavedViewRow>(view =>
        {
            view.ToTable("SavedViews");
            view.HasKey(row => row.Id);
            view.HasIndex(row => row.Changed);
            view.Property(row => row.Name).HasMaxLength(ViewLimits.NameLengthMax);
            view.Property(row => row.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<ChangeRow>(change =>
        {
            change.ToTable("Changes");
            change.HasKey(row => row.Id);
            change.HasIndex(row => row.Edit);
            change.HasIndex(row => row.Subject);
            change.HasIndex(row => row.Edge);
        });
        modelBuilder.Entity<CandidateRow>(candidate =>
        {
            candidate.ToTable("Candidates");
            candidate.HasKey(row => row.Id);
            candidate.HasIndex(row => new { row.Source, row.Key }).IsUnique();
        });
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.ToTable("Decisions");
            decision.HasKey(row => row.Id);
            decision.HasIndex(row => row.Source);
        });
        modelBuilder.Entity<ImportRunRow>(run =>
        {
            run.ToTable("ImportRuns");
            run.HasKey(row => row.Id);
            run.HasIndex(row => row.At);
        });
        OnWorkbenchCreating(modelBuilder);
    }

    static void OnWorkbenchCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<QueryRow>(query =>
        {
            query.ToTable("Queries");
            query.HasKey(row => row.Id);
            query.Property(row => row.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<QueryRevisionRow>(revision =>
        {
            revision.ToTable("QueryRevisions");
            revision.HasKey(row => row.Id);
            revision.HasIndex(row => new { row.Query, row.Revision }).IsUnique();
        });
        modelBuilder.Entity<RunRow>(run =>
        {
            run.ToTable("Runs");
            run.HasKey(row => row.Id);
            run.HasIndex(row => row.At);
        });
    }

    // SQLite orders times only as numbers.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToBinaryConverter>();
}
