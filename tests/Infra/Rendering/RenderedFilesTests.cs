using System.Diagnostics;
using System.Text.Json.Nodes;
using Erp.Infra.Rendering;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Rendering;

public sealed class RenderedFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-render-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_object_has_a_file_where_it_is_looked_for()
    {
        var files = RenderedFiles.Of(SamplePlan.Good().Build());
        Assert.Contains("kubernetes/erp-prod/deployment-financial-service.yaml", files.Keys);
        Assert.Contains("kubernetes/_cluster/namespace-erp-prod.yaml", files.Keys);
        Assert.Contains("helm/redis-ha/values.yaml", files.Keys);
        Assert.Contains("aws/resources.json", files.Keys);
        Assert.StartsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n", files["kubernetes/erp-prod/deployment-financial-service.yaml"]);
    }

    [Fact]
    public void A_release_says_what_helm_has_to_install() => Assert.Equal(
        "name: redis-ha\nnamespace: erp-infra\nchart: redis\nrepository: https://charts.example.com\nversion: \"21.1.0\"\n",
        RenderedFiles.Of(SamplePlan.Good().Build())["helm/redis-ha/release.yaml"]);

    [Fact]
    public void A_placeholder_is_no_base64()
    {
        var plan = SamplePlan.Good();
        plan.Edit("Secret/financial-secret").Set("data", "{ KEY: \"[secret]\", PLAIN: YQ== }");
        var secret = Yaml.Parse(RenderedFiles.Of(plan.Build())["kubernetes/erp-prod/secret-financial-secret.yaml"]);
        Assert.Equal("[secret]", secret["stringData"]!["KEY"]!.ToString());
        Assert.Equal("PLAIN", Assert.Single(secret["data"]!.AsObject()).Key);
    }

    [Fact]
    public void Kinds_of_one_name_in_two_groups_have_two_files()
    {
        var plan = SamplePlan.Good().With("{ type: \"kubernetes:networking.istio.io/v1:Gateway\", name: istio, inputs: { apiVersion: networking.istio.io/v1, kind: Gateway, metadata: { name: edge, namespace: erp-prod } } }");
        Assert.Equal(2, RenderedFiles.Of(plan.Build()).Keys.Count(k => k.Contains("gateway-edge")));
    }

    [Fact]
    public void A_second_run_changes_nothing_and_a_removed_object_loses_its_file()
    {
        var own = Path.Combine(_folder.FullName, "README.md");
        File.WriteAllText(own, "mine");
        var files = RenderedFiles.Of(SamplePlan.Good().Build());
        Assert.Equal((files.Count, 0), RenderedFolder.Write(_folder.FullName, files));
        Assert.Equal((0, 0), RenderedFolder.Write(_folder.FullName, files));
        Assert.Equal((1, 1), RenderedFolder.Write(_folder.FullName, RenderedFiles.Of(SamplePlan.Good().Without("Service/postgres").Build())));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public void An_inventory_that_leads_elsewhere_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, RenderedFolder.Inventory), "../elsewhere\n");
        Assert.Throws<InvalidDataException>(() => RenderedFolder.Write(_folder.FullName, RenderedFiles.Of(SamplePlan.Empty().Build())));
    }

    [KubectlFact]
    public void Kubectl_kustomize_reads_every_object_as_it_was_meant()
    {
        var plan = SamplePlan.Good();
        plan.Edit("ConfigMap/financial-config").Set("data", "{ a: \"yes\", b: \"1.0\", c: \"0x1\", d: \"one\\ntwo: #\\n\", e: \"\", f: \" x\" }");
        RenderedFolder.Write(_folder.FullName, RenderedFiles.Of(plan.Build()));
        var built = plan.Build();
        var read = Kustomize().ToDictionary(o => $"{o["kind"]}/{o["metadata"]!["namespace"]}/{o["metadata"]!["name"]}");
        var meant = built.Resources.Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && !r.Type.EndsWith(":Release", StringComparison.Ordinal)).ToList();
        Assert.Equal(meant.Count, read.Count);
        Assert.All(meant, r =>
        {
            var found = read[$"{r.Type[(r.Type.LastIndexOf(':') + 1)..]}/{r.Inputs["metadata"]!["namespace"]}/{r.Inputs["metadata"]!["name"]}"];
            foreach (var (key, value) in r.Inputs) Assert.True(JsonNode.DeepEquals(value, found[key]), $"{r.Urn} {key}:\n{value}\n{found[key]}");
        });
    }

    private IEnumerable<JsonNode> Kustomize()
    {
        var start = new ProcessStartInfo("kubectl") { ArgumentList = { "kustomize", _folder.FullName }, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output.Split("\n---\n").Select(Yaml.Parse);
    }
}
