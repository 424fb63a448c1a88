namespace GraphExplorer.Web.Components.Commands;

/// <summary>One line of the table of keys.</summary>
/// <param name="Id">Names what is done; for <c>everywhere</c> and <c>explore</c> also the id of a <see cref="Command"/>.</param>
/// <param name="Where"><c>everywhere</c>, <c>explore</c>, or the part of the page that has to have the keyboard.</param>
/// <param name="Keys">Such as <c>g</c>, <c>?</c>, <c>Ctrl+K</c>, <c>ArrowRight</c>; any of them does.</param>
/// <param name="Title">What it does.</param>
/// <param name="Typing">True when it is heard also while something is typed.</param>
public sealed record Shortcut(string Id, string Where, IReadOnlyList<string> Keys, string Title, bool Typing = false);
