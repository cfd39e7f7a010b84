using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Tests.Crds;

/// <summary>The comparison that holds the typed custom resources to the CRDs does notice.</summary>
public class ArgsComparisonTests
{
    private const string Crd =
        """
        type: object
        properties:
          spec:
            type: object
            required: [size]
            properties:
              size: { type: integer }
              ratio: { type: number }
              paused: { type: boolean }
              port: { x-kubernetes-int-or-string: true }
              memory: { x-kubernetes-int-or-string: true, pattern: '^[0-9]+(Mi|Gi)$' }
              labels: { type: object, additionalProperties: { type: string } }
              config: { type: object, x-kubernetes-preserve-unknown-fields: true }
              value: { x-kubernetes-preserve-unknown-fields: true }
              selector:
                type: object
                properties:
                  matchLabels: { type: object, additionalProperties: { type: string } }
              zones:
                type: array
                items:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string }
        """;

    [Fact]
    public void A_class_that_says_the_same_has_no_differences() =>
        Assert.Empty(ArgsComparison.OfKind(typeof(WidgetArgs), OpenApiSchema.Parse(Crd)));

    [Theory]
    [InlineData("size: {", "length: {", "spec.size: the CRD has no such property")]
    [InlineData("name: {", "title: {", "spec.zones[].name: the CRD has no such property")]
    [InlineData("required: [size]", "required: []", "spec.size: required here, optional in the CRD")]
    [InlineData("required: [size]", "required: [size, paused]", "spec.paused: optional here, required in the CRD")]
    [InlineData("size: { type: integer }", "size: { type: string }", "spec.size: integer here, string in the CRD")]
    [InlineData("paused: { type: boolean }", "paused: { type: string }", "spec.paused: boolean here, string in the CRD")]
    [InlineData("port: { x-kubernetes-int-or-string: true }", "port: { type: integer }", "spec.port: integer or string here, integer in the CRD")]
    [InlineData("memory: { x-kubernetes-int-or-string: true, pattern: '^[0-9]+(Mi|Gi)$' }", "memory: { x-kubernetes-int-or-string: true }", "spec.memory: string here, integer or string in the CRD")]
    [InlineData("labels: { type: object, additionalProperties: { type: string }", "labels: { type: object, additionalProperties: { type: integer }", "spec.labels{}: string here, integer in the CRD")]
    [InlineData("labels: { type: object, additionalProperties: { type: string } }", "labels: { type: array, items: { type: string } }", "spec.labels: a map here, array in the CRD")]
    [InlineData("type: array", "type: object", "spec.zones: a list here, map in the CRD")]
    [InlineData("      matchLabels: {", "      labels: {", "spec.selector: LabelSelectorArgs has nothing in common with the CRD")]
    public void A_change_in_the_CRD_is_a_difference(string was, string becomes, string difference) =>
        Assert.Equal([difference], ArgsComparison.OfKind(typeof(WidgetArgs), OpenApiSchema.Parse(Crd.Replace(was, becomes))));

    private sealed class WidgetArgs : ResourceArgs
    {
        [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
        [Input("spec")] public Input<WidgetSpecArgs>? Spec { get; set; }
    }

    private sealed class WidgetSpecArgs : ResourceArgs
    {
        [Input("size", required: true)] public Input<int> Size { get; set; } = null!;
        [Input("ratio")] public Input<double>? Ratio { get; set; }
        [Input("paused")] public Input<bool>? Paused { get; set; }
        [Input("port")] public InputUnion<int, string>? Port { get; set; }
        [Input("memory")] public Input<string>? Memory { get; set; }
        [Input("labels")] public InputMap<string> Labels { get; set; } = [];
        [Input("config")] public InputMap<object> Config { get; set; } = [];
        [Input("value")] public Input<object>? Value { get; set; }
        [Input("selector")] public Input<LabelSelectorArgs>? Selector { get; set; }
        [Input("zones")] private InputList<ZoneArgs>? _zones;
        public InputList<ZoneArgs> Zones { get => _zones ??= []; set => _zones = value; }
    }

    private sealed class ZoneArgs : ResourceArgs
    {
        [Input("name", required: true)] public Input<string> Name { get; set; } = null!;
    }
}
