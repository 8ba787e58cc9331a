using System.Text;

namespace ReviewBot.Python.Names;

/// <summary>Text that grows to <see cref="Constants.MaxLength"/> and no further.</summary>
internal readonly struct BoundedText()
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds text; <c>false</c> when there is none, or too much.</summary>
    public bool Append(string? text)
    {
        if (text is null || _text.Length + text.Length > Constants.MaxLength)
            return false;
        _text.Append(text);
        return true;
    }

    public override string ToString() => _text.ToString();
}
