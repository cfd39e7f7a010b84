using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a run.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", OptionsOf(options)) =>
        Deployment.Current.Stack = this;

    /// <summary>Registers what the constructor of a derived stack has assigned to its [Output] properties.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = OutputProperties.Of(GetType()).Read(this);
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToArray();
        if (missing.Length > 0)
            throw RunException.OutputsHaveNoValue(missing);
        var mistyped = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToArray();
        if (mistyped.Length > 0)
            throw RunException.OutputsHaveIncorrectType(mistyped);
        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions? OptionsOf(StackOptions? options) => options is null ? null : new()
    {
        ResourceTransformations = options.ResourceTransformations,
        ResourceTransforms = options.ResourceTransforms,
    };
}
