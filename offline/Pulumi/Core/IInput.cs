namespace Pulumi;

/// <summary>An input as the serialiser sees it: whatever it holds, a plain value or an output.</summary>
internal interface IInput
{
    object? Content { get; }

    IOutput Output { get; }
}
