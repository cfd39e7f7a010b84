namespace Erp.Tests.Generator;

public class SchemaMistakesTests
{
    [Theory]
    [InlineData("type A\n  b C", "2: SCHEMA002 unknown type 'C'")]
    [InlineData("type A\n  b {[C]}", "2: SCHEMA002 unknown type 'C'")]
    [InlineData("type A\n  b string\n  b int", "3: SCHEMA003 property 'b' is already declared")]
    [InlineData("type A\n  b string\n  c int as B", "3: SCHEMA003 property 'c' is already declared")]
    [InlineData("namespace N\ntype A\ntype A", "3: SCHEMA003 'N.A' is already declared")]
    [InlineData("thing A", "1: SCHEMA001 'thing A' is no declaration")]
    [InlineData("type A-B", "1: SCHEMA001 'A-B' is no name of a declaration")]
    [InlineData("type A\n  b", "2: SCHEMA001 a type is missing")]
    [InlineData("type A\n  b [string", "2: SCHEMA001 '[string' is no type")]
    [InlineData("type A\n  b string often", "2: SCHEMA001 'often' is not understood here")]
    [InlineData("type A\n  b string\n    c int", "2: SCHEMA001 lines below a property need no type here, or [] or {}")]
    [InlineData("type A\n   b string", "2: SCHEMA001 indentation is two spaces a level, at most one level deeper than the line above")]
    [InlineData("type A\n    b string", "2: SCHEMA001 indentation is two spaces a level, at most one level deeper than the line above")]
    [InlineData("type A\n  b? string", "2: SCHEMA001 '?' does not fit here")]
    [InlineData("type A\n  out b! string", "2: SCHEMA001 '!' does not fit here")]
    [InlineData("type A\n  b string = $X Y", "2: SCHEMA001 '=' is not understood here")]
    [InlineData("enum E\n  A is b", "2: SCHEMA001 a value of an enum is 'Name' or 'Name = wire value'")]
    [InlineData("function F index", "1: SCHEMA001 a function has no place in profile 'kubernetes'")]
    public void A_mistake_is_reported_with_its_line(string schema, string complaint)
    {
        var code = GeneratedCode.Kubernetes(schema);

        Assert.Equal([complaint], code.Complaints);
        Assert.Empty(code.Text);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once() =>
        Assert.Equal(2, GeneratedCode.Kubernetes("type A\n  b C\n  d [").Complaints.Count);

    [Fact]
    public void An_unknown_profile_is_a_mistake_of_the_project() =>
        Assert.Equal(["1: SCHEMA004 SchemaProfile is 'helm'; it is 'kubernetes', 'tfbridge' or 'crd'"],
            GeneratedCode.From("type A", "helm", "Pulumi.X", "").Complaints);

    [Fact]
    public void A_type_that_Pulumi_Kubernetes_lacks_is_unknown() =>
        Assert.Equal(["3: SCHEMA002 unknown type 'k8s.Core.V1.Podd'"],
            GeneratedCode.Crd("type A\n  b k8s.Core.V1.PodSpec\n  c k8s.Core.V1.Podd").Complaints);
}
