using System.Text;

namespace GraphExplorer.Documents;

/// <summary>What a text must be to be kept as evidence: whole characters, of a size that can be stored, and text.</summary>
static class TextRules
{
    public static void CheckSize(string text, DocumentLimits limits)
    {
        if (text.Length > limits.TextBytesMax || Encoding.UTF8.GetByteCount(text) > limits.TextBytesMax)
            throw new DocumentRefusedException(
                $"The text is larger than {Size.Of(limits.TextBytesMax)} (setting Documents:TextBytesMax). Cut it into parts and add each as a source.");
    }

    public static void Check(string text, DocumentLimits limits)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new DocumentRefusedException("There is no text in it. If it is a scan, let a program recognise its letters first.");
        var (controls, codePoint) = (0, 0);
        for (var i = 0; i < text.Length; i++, codePoint++)
        {
            var letter = text[i];
            if (letter == '\0')
                throw new DocumentRefusedException(
                    $"There is a NUL at character {codePoint}, which no text has. The file is binary, or another encoding has to be chosen.");
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(letter))
                throw new DocumentRefusedException(
                    $"Character {codePoint} is half of one (a lone surrogate). Copy the text again from where it comes from.");
            else if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))
                controls++;
        }
        if (controls * 100.0 > codePoint * limits.ControlPercentMax)
            throw new DocumentRefusedException(
                $"It holds {controls} control characters, so it does not look like text. Choose a document, or another encoding.");
    }
}
