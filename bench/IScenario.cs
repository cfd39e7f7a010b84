namespace Erp.Bench;

/// <summary>Something to measure, once a process, so that start-up and compilation count as they do for a user.</summary>
internal interface IScenario
{
    string Name { get; }

    /// <summary>Does the work at size <paramref name="n"/>, writes into the folder if it writes and one is given, and returns how many resources that made.</summary>
    Task<int> RunAsync(int n, string? folder, Phases phases);
}
