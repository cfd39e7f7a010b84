namespace Pulumi;

/// <summary>Says that writing to the log failed; there is nobody left to report it to.</summary>
public class LogException(Exception exception) : Exception("Error occurred during logging", exception);
