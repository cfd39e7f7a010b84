using Erp.SchemaGenerator.Model;
using Erp.SchemaGenerator.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace Erp.Tests.Generator;

public class LanguageTests
{
    [Fact]
    public void A_kind_has_a_namespace_an_origin_and_aliases()
    {
        var kind = Assert.Single(Parse("""
            namespace Apps.V1
            kind Deployment apps/v1      # comment
              alias apps/v1beta1
              alias extensions/v1beta1
              replicas int
            """));

        Assert.Equal((DeclarationKind.Kind, "Apps.V1.Deployment", "apps/v1"), (kind.Kind, kind.FullName, kind.Origin));
        Assert.Equal(["apps/v1beta1", "extensions/v1beta1"], kind.Aliases);
        Assert.Equal(["replicas"], kind.Properties.Select(p => p.WireName));
    }

    [Theory]
    [InlineData("name string", Direction.Both, Presence.Optional)]
    [InlineData("name! string", Direction.Both, Presence.Required)]
    [InlineData("name* string", Direction.Both, Presence.Filled)]
    [InlineData("out name string", Direction.Out, Presence.Filled)]
    [InlineData("out name? string", Direction.Out, Presence.Optional)]
    [InlineData("in name string", Direction.In, Presence.Optional)]
    public void Marks_say_when_a_property_has_a_value(string line, Direction direction, Presence presence)
    {
        var property = Property(line);

        Assert.Equal(("name", direction, presence), (property.WireName, property.Direction, property.Presence));
    }

    [Theory]
    [InlineData("clusterIP string", "ClusterIP")]
    [InlineData("$ref string", "Ref")]
    [InlineData("x-kubernetes-list-type string", "X_kubernetes_list_type")]
    [InlineData("holder string", "HolderValue")]
    [InlineData("kubeconfig string as KubeConfig", "KubeConfig")]
    public void Names_in_CSharp_follow_the_names_on_the_wire(string line, string name) =>
        Assert.Equal(name, Property(line).Name);

    [Fact]
    public void Types_nest()
    {
        var type = Assert.IsType<TypeRef.MapOf>(Property("dependencies {Schema|[string]}").Type);

        var union = Assert.IsType<TypeRef.UnionOf>(type.Element);
        Assert.Equal([new TypeRef.Named("Schema"), new TypeRef.ListOf(new TypeRef.Primitive("string"))], union.Alternatives);
    }

    [Fact]
    public void An_object_written_in_place_is_named_after_its_path()
    {
        var declarations = Parse("""
            kind Certificate cert-manager.io/v1
              spec!
                keystores []
                  name! string
                limits {}
                  burst int
            """).ToDictionary(d => d.Name);

        Assert.Equal(["Certificate", "CertificateSpec", "CertificateSpecKeystores", "CertificateSpecLimits"], declarations.Keys.Order());
        Assert.Equal(new TypeRef.Named("CertificateSpec"), declarations["Certificate"].Properties[0].Type);
        Assert.Equal(new TypeRef.ListOf(new TypeRef.Named("CertificateSpecKeystores")), declarations["CertificateSpec"].Properties[0].Type);
        Assert.Equal(new TypeRef.MapOf(new TypeRef.Named("CertificateSpecLimits")), declarations["CertificateSpec"].Properties[1].Type);
    }

    [Fact]
    public void A_property_may_be_called_like_a_word_of_the_language()
    {
        var properties = Assert.Single(Parse("type T\n  out [string]\n  in int\n  alias string\n  secret string secret")).Properties;

        Assert.Equal(["out", "in", "alias", "secret"], properties.Select(p => p.WireName));
        Assert.Equal([false, false, false, true], properties.Select(p => p.IsSecret));
    }

    [Fact]
    public void Defaults_are_literals_or_environment_variables()
    {
        Assert.Equal("\"true\"", Property("compat string = \"true\"").Default!.Literal);
        Assert.Equal(["AWS_REGION", "AWS_DEFAULT_REGION"], Property("region string = $AWS_REGION $AWS_DEFAULT_REGION").Default!.EnvironmentVariables);
    }

    [Fact]
    public void Enum_values_have_a_name_and_a_wire_value()
    {
        var values = Assert.Single(Parse("enum Version\n  Old = 2008-10-17\n  New")).Values;

        Assert.Equal([new("Old", "2008-10-17"), new EnumValue("New", "New")], values);
    }

    private static Property Property(string line) => Assert.Single(Assert.Single(Parse($"type Holder\n  {line}")).Properties);

    private static IReadOnlyList<Declaration> Parse(string text)
    {
        var file = SchemaFile.Parse("test.schema", SourceText.From(text));
        Assert.Empty(file.Problems);
        return file.Declarations;
    }
}
