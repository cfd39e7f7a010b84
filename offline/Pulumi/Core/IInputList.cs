namespace Pulumi;

/// <summary>The parts of a list as the serialiser walks them: inputs are items, outputs are lists to splice in.</summary>
internal interface IInputList
{
    List<object> Parts { get; }
}
