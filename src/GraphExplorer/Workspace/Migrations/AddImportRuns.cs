using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GraphExplorer.Workspace.Migrations;

/// <summary>The table of imports.</summary>
[DbContext(typeof(WorkspaceDb))]
[Migration("20261124010000_AddImportRuns")]
sealed class AddImportRuns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ImportRuns",
            table => new
            {
                Id = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
                By = table.Column<string>(nullable: false),
                File = table.Column<string>(nullable: false),
                Sha256 = table.Column<string>(nullable: false),
                Form = table.Column<string>(nullable: false),
                State = table.Column<int>(nullable: false),
                Rows = table.Column<int>(nullable: false),
                RowsLeftOut = table.Column<int>(nullable: false),
                Counts = table.Column<string>(nullable: false),
                Sources = table.Column<string>(nullable: false),
                Version = table.Column<long>(nullable: false),
                Reason = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_ImportRuns", row => row.Id));
        migrationBuilder.CreateIndex("IX_ImportRuns_At", "ImportRuns", "At");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("ImportRuns");
}
