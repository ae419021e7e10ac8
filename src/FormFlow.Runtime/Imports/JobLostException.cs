namespace FormFlow.Runtime.Imports;

/// <summary>Ends the step of a job that another process has taken over or that is over.</summary>
internal sealed class JobLostException : Exception;
