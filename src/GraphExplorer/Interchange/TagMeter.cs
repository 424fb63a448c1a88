namespace GraphExplorer.Interchange;

/// <summary>
/// Counts the attributes of the tags in the bytes of an XML file, before a parser makes an object of each. It looks at ASCII
/// signs only, which are the same bytes in every encoding that is read.
/// </summary>
sealed class TagMeter(int attributesMax)
{
    bool _inTag;
    byte _quote;
    int _attributes;

    /// <exception cref="RefusedFileException">A tag has too many.</exception>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var sign in bytes)
            if (!_inTag)
                Begin(sign);
            else if (_quote != 0)
                _quote = sign == _quote ? (byte)0 : _quote;
            else if (sign is (byte)'"' or (byte)'\'')
                _quote = sign;
            else if (sign == (byte)'>')
                _inTag = false;
            else if (sign == (byte)'=' && ++_attributes > attributesMax)
                throw new RefusedFileException(
                    "", $"A tag has more than {attributesMax} attributes (AttributesMax).", "Choose a graph file, or raise the limit.");
    }

    void Begin(byte sign)
    {
        if (sign == (byte)'<')
            (_inTag, _attributes) = (true, 0);
    }
}
