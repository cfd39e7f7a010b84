namespace Erp.Infra.Commands;

/// <summary>The command cannot be carried out as it was given. The message says what is wrong and what would be right.</summary>
public sealed class UsageException(string message) : Exception(message);
