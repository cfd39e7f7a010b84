namespace Erp.Components;

/// <summary>The label by which the pods of a service's Deployments are told apart, whatever their versions, and its values beside the slots' names.</summary>
public static class Tracks
{
    public const string Label = "erp.io/track";
    public const string Stable = "stable";
    public const string Canary = "canary";
}
