using GraphExplorer.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class EntitySearchTests
{
    [Theory]
    [InlineData("imu", "imu <IMU>")]
    [InlineData("IMU ", "imu <IMU>")]
    [InlineData("ozbekiston", "imu <O’zbekiston Islomiy Harakati>")]
    [InlineData("O‘zbekiston Islomiy", "imu <O’zbekiston Islomiy Harakati>")]
    [InlineData("Taleban", "taliban <Taliban>")]
    [InlineData("al-qaida", "al-qaeda <al-Qaeda>")]
    [InlineData("islamic party", "imu <Islamic Party of Turkestan>")]
    [InlineData("tehreek-e-taliban", "ttp <Tehrik-i-Taliban Pakistan>")]
    [InlineData("ghazi usman", "usman-ghazi <Usman Ghazi>")]
    [InlineData("tohir", "tahir-yuldashev <Tahir Yuldashev>")]
    [InlineData("namagan", "namangani <Namagan>")]
    [InlineData("haqani netwrk", "haqqani-network <Haqqani Network>")]
    [InlineData("place:karachi", "karachi <Karachi>")]
    [InlineData("event:karachi", "ev-karachi-airport-2014 <Karachi Airport attack (2014)>")]
    [InlineData("group:uzbekistan", "imu <Islamic Movement of Uzbekistan>")]
    public async Task The_best_hit_is_the_entity_that_is_meant(string typed, string hit)
    {
        var hits = await new EntitySearch(await Explorer.ImuAsync(), Explorer.Limits).FindAsync(typed);

        Assert.Equal(hit, $"{hits[0].Id} <{hits[0].MatchedName}>");
        Assert.Equal(hits.Select(found => found.Id).Distinct(), hits.Select(found => found.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" —'")]
    [InlineData("group:")]
    [InlineData("xyzzy")]
    public async Task Nothing_is_found_for_nothing(string typed) =>
        Assert.Empty(await new EntitySearch(await Explorer.ImuAsync(), Explorer.Limits).FindAsync(typed));

    [Fact]
    public async Task A_picker_asks_for_one_kind_only()
    {
        var hits = await new EntitySearch(await Explorer.ImuAsync(), Explorer.Limits).FindAsync("uzbekistan", "Place");

        Assert.All(hits, hit => Assert.Equal("Place", hit.Kind));
        Assert.Equal("uzbekistan-country", hits[0].Id);
    }

    [Fact]
    public async Task Hits_are_at_most_as_many_as_allowed() =>
        Assert.Equal(3, (await new EntitySearch(await Explorer.ImuAsync(), new ExplorationLimits { SearchHitsMax = 3 }).FindAsync("i")).Count);
}
