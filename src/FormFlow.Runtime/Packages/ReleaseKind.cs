namespace FormFlow.Runtime.Packages;

/// <summary>How a release came about.</summary>
public enum ReleaseKind
{
    /// <summary>The app was there before its releases were kept.</summary>
    Before,

    /// <summary>Somebody published drafts.</summary>
    Published,

    /// <summary>A package was installed, or its next version over it.</summary>
    Installed,

    /// <summary>The app went back to an earlier release.</summary>
    RolledBack,
}
