namespace GraphExplorer.Import;

/// <summary>What to do about a date that is not of the profile.</summary>
static class DateAdvice
{
    public const string Text = "Write 2001, 2001-03, 2001-03-05, 199X, 1998-39 (late 1998), 2001/.., [..2001] "
        + "or the like, or leave it empty.";
}
