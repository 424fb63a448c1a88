using GraphExplorer.Evidence;
using GraphExplorer.Exploration;
using Xunit;

namespace GraphExplorer.Tests.Exploration;

public sealed class SearchRankingTests
{
    [Theory]
    [InlineData("imu", "IMU", SearchMatch.Whole)]
    [InlineData("ozbekiston islomiy harakati", "O’zbekiston Islomiy Harakati", SearchMatch.Whole)]
    [InlineData("ozbekiston", "O’zbekiston Islomiy Harakati", SearchMatch.Beginning)]
    [InlineData("Taleban", "Taliban", SearchMatch.WholeSpelling)]
    [InlineData("al-qaida", "al-Qaeda", SearchMatch.WholeSpelling)]
    [InlineData("islamic", "Islamic Movement of Uzbekistan", SearchMatch.Beginning)]
    [InlineData("uzbek mov", "Islamic Movement of Uzbekistan", SearchMatch.Words)]
    [InlineData("yuldashev tohir", "Tahir Yuldashev", SearchMatch.WordsSpelling)]
    [InlineData("tehreek", "Tehrik-i-Taliban Pakistan", SearchMatch.WordsSpelling)]
    [InlineData("taliban", "Islamic State", null)]
    public void A_name_matches_in_the_best_way_that_fits(string typed, string name, SearchMatch? match) =>
        Assert.Equal(match, SearchRanking.Of(SearchText.Of(typed), NameKey.Of(name), NameKey.Skeleton(name)));

    [Theory]
    [InlineData("talibna", "Taliban", true)]
    [InlineData("namagani", "Namangani", true)]
    [InlineData("tehreek", "Tehrik-i-Taliban Pakistan", true)]
    [InlineData("imo", "IMU", true)]
    [InlineData("imu", "ISIS", false)]
    [InlineData("haqani netwrk", "Haqqani Network", true)]
    [InlineData("haqqani pakistan", "Haqqani Network", false)]
    public void A_typing_error_or_two_are_forgiven(string typed, string name, bool near) =>
        Assert.Equal(near, SearchRanking.IsNear(SearchText.Of(typed), NameKey.Skeleton(name)));

    [Theory]
    [InlineData("group:imu", "Group", "imu")]
    [InlineData("State: Pakistan", "StateActor", "pakistan")]
    [InlineData("LEADER:omar", "Leader", "omar")]
    [InlineData("planet:omar", "", "planet omar")]
    [InlineData(":omar", "", "omar")]
    [InlineData(" — ", "", "")]
    public void A_kind_may_stand_in_front(string typed, string label, string key)
    {
        var text = SearchText.Of(typed);

        Assert.Equal(label, text.Label);
        Assert.Equal(key, text.Key);
    }
}
