using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>What is wrong with one stack's settings: with single ones, or with what the components make of them.</summary>
internal sealed record StackCheck(string Stack, StackConfiguration? Configuration, ImmutableArray<ConfigProblem> Problems, ImmutableArray<ArgumentProblem> Unbuildable)
{
    private const string CannotBeBuilt = "cannot-be-built";

    public string File => StackFiles.FileOf(Stack);

    public bool IsValid => Problems.IsEmpty && Unbuildable.IsEmpty;

    public string InWords => $"{Named(Configuration!.Settings.Platform)} in {Named(Configuration.Tier)}";

    public IEnumerable<string> Lines => [.. Problems.Select(p => p.ToString()), .. Unbuildable.Select(p => $"{File}: {p}")];

    public static async Task<StackCheck> OfAsync(StackFiles files, string stack, IReadOnlyCollection<Override> overrides)
    {
        StackConfiguration? configuration = null;
        try
        {
            configuration = Project.Load(files, stack, overrides);
            // Components refuse what they cannot stand on.
            await Planner.PlanAsync(configuration);
            return new(stack, configuration, [], []);
        }
        catch (ConfigException mistakes)
        {
            return new(stack, configuration, [.. mistakes.Problems], []);
        }
        catch (InvalidArgumentsException mistakes)
        {
            return new(stack, configuration, [], mistakes.Problems);
        }
    }

    public JsonObject ToJson() => new()
    {
        ["stack"] = Stack,
        ["file"] = File,
        ["valid"] = IsValid,
        ["problems"] = new JsonArray([.. Problems.Select(ToJson), .. Unbuildable.Select(ToJson)]),
    };

    private static JsonObject ToJson(ConfigProblem problem) => new()
    {
        ["rule"] = Named(problem.Rule),
        ["file"] = problem.Location.Source,
        ["line"] = problem.Location.Line > 0 ? problem.Location.Line : null,
        ["key"] = problem.Key,
        ["found"] = problem.Found,
        ["allowed"] = problem.Allowed,
        ["nearest"] = problem.Nearest,
        ["message"] = problem.Message,
    };

    private JsonObject ToJson(ArgumentProblem problem) => new()
    {
        ["rule"] = CannotBeBuilt,
        ["file"] = File,
        ["line"] = null,
        ["key"] = problem.Path,
        ["found"] = null,
        ["allowed"] = problem.Fix,
        ["nearest"] = null,
        ["message"] = problem.Message,
    };

    private static string Named(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
