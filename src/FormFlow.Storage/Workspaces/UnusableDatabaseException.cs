namespace FormFlow.Storage.Workspaces;

/// <summary>A database that this program must not touch: not one of ours, made by a newer version, or changed behind our back.</summary>
public sealed class UnusableDatabaseException : Exception
{
    public UnusableDatabaseException()
    {
    }

    public UnusableDatabaseException(string message)
        : base(message)
    {
    }

    public UnusableDatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
