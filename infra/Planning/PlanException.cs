namespace Erp.Infra.Planning;

/// <summary>The program ran, but what it asks for cannot stand.</summary>
public sealed class PlanException(string message) : Exception(message);
