namespace GraphExplorer.Web.Components.Library;

/// <summary>Carries a text from the editor to the form that makes a saved query of it, within one circuit.</summary>
public sealed class QueryHandover
{
    string _cypher = "";

    public void Give(string cypher) => _cypher = cypher;

    /// <summary>The text that was given, once; empty when there is none.</summary>
    public string Take()
    {
        var cypher = _cypher;
        _cypher = "";
        return cypher;
    }
}
