namespace FormFlow.Engine.Fields;

/// <summary>The colours an option can have: names that the theme gives a light and a dark tone.</summary>
public enum OptionColor
{
    Gray,
    Blue,
    Teal,
    Green,
    Amber,
    Orange,
    Red,
    Violet,
}
