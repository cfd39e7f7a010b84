using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>What the data tier would refuse of its settings. What it refuses of the platform's declarations is no mistake of theirs.</summary>
internal static class DataRefusals
{
    private static readonly ImmutableArray<(string Argument, string Setting)> Names =
    [
        ("data.images.registry", "data.imageRegistry"), ("data.images.pullSecret", "data.imagePullSecret"), ("data.images", "data.imageSource"),
    ];

    public static IEnumerable<ConfigProblem> Of(Blueprint blueprint, MapNode own) =>
        from problem in DataTierRules.Problems(DataPart.ArgsOf(blueprint))
        let key = Names.FirstOrDefault(n => n.Argument == problem.Path).Setting
        where key is not null
        select ConfigProblem.Refused(ConfigRule.ImpossibleData, own, key, problem);
}
