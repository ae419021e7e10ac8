namespace FormFlow.Engine.Fields;

/// <summary>How one of several options is chosen.</summary>
public enum OptionDisplay
{
    /// <summary>From a list that opens.</summary>
    Dropdown,

    /// <summary>By buttons that all stand on the form.</summary>
    Radio,
}
