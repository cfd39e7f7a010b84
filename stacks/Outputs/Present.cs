using System.Collections.Immutable;
using Pulumi;

namespace Erp.Stacks.Outputs;

/// <summary>What there is of something: null, which Pulumi leaves out, where there is nothing. An empty value would look like an answer.</summary>
internal static class Present
{
    public static Output<string?> Of(Output<string> text) => text.Apply(t => t.Length > 0 ? t : null);

    public static Output<ImmutableArray<string>?> Of(Output<ImmutableArray<string>> list) => list.Apply(l => l.IsEmpty ? (ImmutableArray<string>?)null : l);

    public static Output<ImmutableDictionary<string, string>?> Of(Output<ImmutableDictionary<string, string>> map) => map.Apply(m => m.IsEmpty ? null : m);
}
