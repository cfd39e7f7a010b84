using System.CommandLine;
using Erp.Infra.Rendering;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp config schema</c>: the JSON Schema of a stack's file.</summary>
internal sealed class ConfigSchemaCommand : Command, IHasExamples
{
    public ConfigSchemaCommand() : base("schema", "Print the JSON Schema of Pulumi.<stack>.yaml")
    {
        SetAction(_ =>
        {
            Console.Out.Write(JsonText.Of(StackFileSchema.Document()));
            return ExitCode.Fine;
        });
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ($"erp config schema > {StackFileSchema.File}", "bring the file up to date that the stacks' files name in their first line"),
    ];
}
