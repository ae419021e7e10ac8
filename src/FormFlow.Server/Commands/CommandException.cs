namespace FormFlow.Server.Commands;

/// <summary>A command that cannot be done, with the reason as people read it.</summary>
internal sealed class CommandException(string reason) : Exception(reason);
