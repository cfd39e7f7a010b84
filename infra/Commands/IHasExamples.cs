namespace Erp.Infra.Commands;

/// <summary>A command that shows in its help how it is used.</summary>
internal interface IHasExamples
{
    IReadOnlyList<(string Command, string Says)> Examples { get; }
}
