using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GraphExplorer.Workspace.Migrations;

/// <summary>The table of saved views.</summary>
[DbContext(typeof(WorkspaceDb))]
[Migration("20261122000000_AddSavedViews")]
sealed class AddSavedViews : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "SavedViews",
            table => new
            {
                Id = table.Column<Guid>(nullable: false),
                Revision = table.Column<int>(nullable: false),
                Name = table.Column<string>(maxLength: ViewLimits.NameLengthMax, nullable: false),
                Description = table.Column<string>(nullable: false),
                Address = table.Column<string>(nullable: false),
                DataVersion = table.Column<string>(nullable: false),
                Created = table.Column<long>(nullable: false),
                Changed = table.Column<long>(nullable: false),
                Removed = table.Column<long>(nullable: true),
                Thumbnail = table.Column<string>(nullable: false),
                Canvas = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_SavedViews", view => view.Id));
        migrationBuilder.CreateIndex("IX_SavedViews_Changed", "SavedViews", "Changed");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("SavedViews");
}
