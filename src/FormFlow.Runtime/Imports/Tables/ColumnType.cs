namespace FormFlow.Runtime.Imports.Tables;

/// <summary>What all the values of a column have in common.</summary>
public enum ColumnType
{
    /// <summary>There are no values.</summary>
    Blank,

    /// <summary>Numbers a calculation can use; codes with leading zeros or more than 15 digits are text.</summary>
    Number,

    /// <summary>Calendar dates.</summary>
    Date,

    /// <summary>Dates with a time of day.</summary>
    DateTime,

    /// <summary>Times of day.</summary>
    Time,

    /// <summary>Two words for yes and no.</summary>
    Boolean,

    /// <summary>Mail addresses.</summary>
    Email,

    /// <summary>Telephone numbers.</summary>
    Phone,

    /// <summary>Web addresses.</summary>
    Link,

    /// <summary>Anything else.</summary>
    Text,
}
