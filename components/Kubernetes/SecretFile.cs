namespace Erp.Components;

/// <summary>A key of a Secret as a file in a pod; <paramref name="Variable"/> tells the container where it is.</summary>
internal sealed record SecretFile(string Variable, string Secret, string Key);

/// <summary>A login that is kept in a Secret.</summary>
public sealed record SecretLogin(string User, string Secret, string Key);
