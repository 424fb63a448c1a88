using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GraphExplorer.Workspace.Migrations;

/// <summary>The tables of changes to the graph, and of candidates and the decisions on them.</summary>
[DbContext(typeof(WorkspaceDb))]
[Migration("20261123000000_AddEditing")]
sealed class AddEditing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddChanges(migrationBuilder);
        AddCandidates(migrationBuilder);
        AddDecisions(migrationBuilder);
    }

    static void AddChanges(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Changes",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                Edit = table.Column<Guid>(nullable: false),
                At = table.Column<long>(nullable: false),
                By = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                Subject = table.Column<string>(nullable: false),
                Edge = table.Column<string>(nullable: false),
                Other = table.Column<string>(nullable: false),
                Before = table.Column<string>(nullable: true),
                After = table.Column<string>(nullable: false),
                Version = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Changes", row => row.Id));
        migrationBuilder.CreateIndex("IX_Changes_Edit", "Changes", "Edit");
        migrationBuilder.CreateIndex("IX_Changes_Subject", "Changes", "Subject");
        migrationBuilder.CreateIndex("IX_Changes_Edge", "Changes", "Edge");
    }

    static void AddCandidates(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Candidates",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Source = table.Column<string>(nullable: false),
                Key = table.Column<string>(nullable: false),
                Rule = table.Column<string>(nullable: false),
                Start = table.Column<int>(nullable: false),
                State = table.Column<int>(nullable: false),
                By = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: true),
                Content = table.Column<string>(nullable: false),
                Edit = table.Column<Guid>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Candidates", row => row.Id));
        migrationBuilder.CreateIndex("IX_Candidates_Source_Key", "Candidates", ["Source", "Key"], unique: true);
    }

    static void AddDecisions(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Decisions",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                Batch = table.Column<long>(nullable: false),
                Source = table.Column<string>(nullable: false),
                Candidate = table.Column<Guid>(nullable: false),
                State = table.Column<int>(nullable: false),
                By = table.Column<string>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: true),
                Content = table.Column<string>(nullable: false),
                Decider = table.Column<string>(nullable: false),
                Decided = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Decisions", row => row.Id));
        migrationBuilder.CreateIndex("IX_Decisions_Source", "Decisions", "Source");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "Decisions", "Candidates", "Changes" })
            migrationBuilder.DropTable(table);
    }
}
