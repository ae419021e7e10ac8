namespace FormFlow.Engine.Errors;

/// <summary>Collects every error of one request, so that an answer reports them all at once. Keeps the first thousand.</summary>
public sealed class ErrorList
{
    private const int Most = 1000;

    private readonly List<Error> errors = [];

    /// <summary>Whether nothing was refused so far.</summary>
    public bool IsEmpty => errors.Count == 0;

    /// <summary>The errors in the order they were found.</summary>
    public IReadOnlyList<Error> Errors => errors;

    /// <summary>Adds an error.</summary>
    public void Add(Error error)
    {
        if (errors.Count < Most)
        {
            errors.Add(error);
        }
    }

    /// <summary>Adds several errors.</summary>
    public void AddRange(IEnumerable<Error> more)
    {
        foreach (var error in more)
        {
            Add(error);
        }
    }

    /// <summary>Forgets all errors but the first so many.</summary>
    public void Forget(int but) => errors.RemoveRange(but, errors.Count - but);

    /// <summary>Forgets all errors.</summary>
    public void Clear() => errors.Clear();
}
