using Erp.Infra;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Diffing;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra;

public sealed class PropertyPathTests
{
    private const string Version = "metadata.labels[\"app.kubernetes.io/version\"]";

    [Theory]
    [InlineData("", "metadata", "metadata")]
    [InlineData("metadata", "name", "metadata.name")]
    [InlineData("data", "tls-key_2", "data.tls-key_2")]
    [InlineData("metadata.labels", "app.kubernetes.io/version", Version)]
    [InlineData("", "a.b", "[\"a.b\"]")]
    [InlineData("data", "a\"b", "data[\"a\\\"b\"]")]
    public void A_key_that_could_be_several_is_quoted(string parent, string key, string expected) => Assert.Equal(expected, PropertyPath.Member(parent, key));

    [Theory]
    [InlineData("data[\"tls.crt\"]", "data", true)]
    [InlineData("data.key", "data", true)]
    [InlineData("data", "data", true)]
    [InlineData("database", "data", false)]
    public void A_place_is_within_another(string path, string place, bool within) => Assert.Equal(within, PropertyPath.IsWithin(path, place));

    [Fact]
    public void Findings_and_differences_write_it_alike()
    {
        var after = SamplePlan.Good();
        after.Edit("Deployment/financial-service").Set("metadata.labels.'app.kubernetes.io/version'", "2.0.0");
        var deployment = after.Build().Resources.Single(r => r.Name == "financial-service" && r.Type.EndsWith(":Deployment", StringComparison.Ordinal));

        Assert.Contains(Version, PlanDiffer.Compare(SamplePlan.Good().Build(), after.Build()).Changes.SelectMany(c => c.Properties).Select(p => p.Path));
        Assert.Equal(Version, new Node(deployment)["metadata"]["labels"]["app.kubernetes.io/version"].Path);
    }
}
