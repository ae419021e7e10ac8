namespace FormFlow.Engine.Errors;

/// <summary>What sort of refusal an error is; the host turns each kind into one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be read at all (400).</summary>
    Malformed,

    /// <summary>Nobody is signed in (401).</summary>
    Unauthenticated,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not know of it (404).</summary>
    NotFound,

    /// <summary>The request contradicts what is there (409).</summary>
    Conflict,

    /// <summary>The caller read an older version (412).</summary>
    Stale,

    /// <summary>The body is larger than allowed (413).</summary>
    TooLarge,

    /// <summary>The body is of a media type that is not taken (415).</summary>
    UnsupportedMediaType,

    /// <summary>The request was understood and its content is wrong (422).</summary>
    Invalid,

    /// <summary>Too many requests, or too much asked at once (429).</summary>
    TooMany,
}
