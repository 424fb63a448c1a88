using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GraphExplorer.Workspace.Migrations;

/// <summary>The tables of people's own queries, their revisions, and runs.</summary>
[DbContext(typeof(WorkspaceDb))]
[Migration("20261124000000_AddWorkbench")]
sealed class AddWorkbench : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddQueries(migrationBuilder);
        AddRuns(migrationBuilder);
    }

    static void AddQueries(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Queries",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Revision = table.Column<int>(nullable: false),
                Content = table.Column<string>(nullable: false),
                Author = table.Column<string>(nullable: false),
                Shared = table.Column<bool>(nullable: false),
                Created = table.Column<long>(nullable: false),
                Changed = table.Column<long>(nullable: false),
                Removed = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Queries", row => row.Id));
        migrationBuilder.CreateTable(
            "QueryRevisions",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                Query = table.Column<Guid>(nullable: false),
                Revision = table.Column<int>(nullable: false),
                Content = table.Column<string>(nullable: false),
                By = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_QueryRevisions", row => row.Id));
        migrationBuilder.CreateIndex("IX_QueryRevisions_Query_Revision", "QueryRevisions", ["Query", "Revision"], unique: true);
    }

    static void AddRuns(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Runs",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                At = table.Column<long>(nullable: false),
                By = table.Column<string>(nullable: false),
                Query = table.Column<Guid>(nullable: true),
                Revision = table.Column<int>(nullable: false),
                Title = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                Parameters = table.Column<string>(nullable: false),
                Duration = table.Column<double>(nullable: false),
                Rows = table.Column<int>(nullable: false),
                Truncated = table.Column<bool>(nullable: false),
                DataVersion = table.Column<string>(nullable: false),
                Hash = table.Column<string>(nullable: false),
                Failure = table.Column<string>(nullable: false),
                Result = table.Column<byte[]>(nullable: true),
                Cited = table.Column<bool>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Runs", row => row.Id));
        migrationBuilder.CreateIndex("IX_Runs_At", "Runs", "At");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "Runs", "QueryRevisions", "Queries" })
            migrationBuilder.DropTable(table);
    }
}
