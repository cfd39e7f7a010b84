using System.Text.Json.Nodes;

namespace Erp.Tests.Crds;

public class SchemaCheckTests
{
    private static readonly OpenApiSchema Schema = OpenApiSchema.Parse("""
        type: object
        required: [name]
        properties:
          name: { type: string, maxLength: 5, pattern: "^[a-z]+$" }
          port: { type: integer, minimum: 1, maximum: 65535 }
          mode: { type: string, enum: [On, Off] }
          hosts: { type: array, maxItems: 1, items: { type: string } }
          labels: { type: object, additionalProperties: { type: string } }
          free: { type: object, x-kubernetes-preserve-unknown-fields: true }
        """);

    [Theory]
    [InlineData("""{"name":"edge","port":80,"mode":"On","hosts":["a"],"labels":{"any":"x"},"free":{"what":[1]}}""", "")]
    [InlineData("""{"port":80}""", ".name is missing")]
    [InlineData("""{"name":"edge","prot":80}""", ".prot is unknown")]
    [InlineData("""{"name":"edge","port":"80"}""", ".port is no integer: 80")]
    [InlineData("""{"name":"edge","port":70000}""", ".port is out of bounds: 70000")]
    [InlineData("""{"name":"edge","mode":"Maybe"}""", ".mode is none of On, Off: Maybe")]
    [InlineData("""{"name":"edge","hosts":["a","b"]}""", ".hosts has 2 items")]
    [InlineData("""{"name":"edge","labels":{"any":1}}""", ".labels.any is no string: 1")]
    [InlineData("""{"name":"E"}""", ".name does not match ^[a-z]+$: E")]
    [InlineData("""{"name":"toolong"}""", ".name is too long: toolong")]
    public void An_object_is_held_to_its_schema(string json, string problem) =>
        Assert.Equal(problem, string.Join("; ", SchemaCheck.Problems(Schema, JsonNode.Parse(json))));
}
