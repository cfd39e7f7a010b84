using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>Each rule against pods that must pass and pods that must not, judged by a real CEL evaluator.</summary>
public class AdmissionRuleTests
{
    private static readonly AdmissionRule Registries = AdmissionRule.AllowedRegistries(["registry.example.com/erp", "public.ecr.aws/"]);

    private static readonly (AdmissionRule Rule, string Pod, bool Passes)[] Cases =
    [
        (Registries, Images("registry.example.com/erp/finance:1.0.0"), true),
        (Registries, Images("registry.example.com/erp/finance:1.0.0", "public.ecr.aws/docker/library/redis:8"), true),
        (Registries, Images("docker.io/library/redis:8"), false),
        (Registries, Images("registry.example.com/erp.evil.net/finance:1"), false),
        (Registries, Images("registry.example.com/erp/finance:1.0.0", "busybox:1.36"), false),
        (Registries, WithInit("registry.example.com/erp/finance:1.0.0", "busybox:1.36"), false),
        (AdmissionRule.PinnedImages, Images("registry.example.com/erp/finance:1.0.0"), true),
        (AdmissionRule.PinnedImages, Images("registry.example.com:5000/erp/finance:1.0.0"), true),
        (AdmissionRule.PinnedImages, Images("registry.example.com/erp/finance@sha256:0123"), true),
        (AdmissionRule.PinnedImages, Images("registry.example.com/erp/finance:latest"), false),
        (AdmissionRule.PinnedImages, Images("registry.example.com/erp/finance"), false),
        (AdmissionRule.PinnedImages, Images("registry.example.com:5000/erp/finance"), false),
        (AdmissionRule.PinnedImages, WithInit("registry.example.com/erp/finance:1.0.0", "registry.example.com/erp/migrate:latest"), false),
        (AdmissionRule.BoundedContainers, Resources("""{ "requests": { "cpu": "1", "memory": "1Gi" }, "limits": { "cpu": "2", "memory": "1Gi" } }"""), true),
        (AdmissionRule.BoundedContainers, Resources("""{ "requests": { "cpu": "1", "memory": "1Gi" }, "limits": { "memory": "1Gi" } }"""), false),
        (AdmissionRule.BoundedContainers, Resources("""{ "requests": { "cpu": "1", "memory": "1Gi" } }"""), false),
        (AdmissionRule.BoundedContainers, Resources("{}"), false),
        (AdmissionRule.BoundedContainers, Images("registry.example.com/erp/finance:1.0.0"), false),
    ];

    [Fact]
    public async Task Every_rule_lets_pass_what_it_should_and_nothing_else()
    {
        if (await JudgeAsync(Cases.Select(c => (c.Rule, c.Pod))) is not { } verdicts) return;

        Assert.All(Cases.Zip(verdicts), c => Assert.True(c.First.Passes.ToString() == c.Second, $"{c.First.Rule.Name} on {c.First.Pod}: {c.Second}"));
    }

    [Fact]
    public void Every_rule_has_pods_that_pass_and_pods_that_do_not() =>
        Assert.All(AdmissionRule.For(["registry.example.com"]), rule => Assert.Equal(2, Cases.Where(c => c.Rule.Name == rule.Name).Select(c => c.Passes).Distinct().Count()));

    /// <returns>One verdict a pod, or null (with a line in the log) where the evaluator is not installed.</returns>
    private static async Task<string[]?> JudgeAsync(IEnumerable<(AdmissionRule Rule, string Pod)> questions)
    {
        var tools = Path.Combine(Repository.Root, "tests", "tools");
        if (!Directory.Exists(Path.Combine(tools, "node_modules", "@bufbuild", "cel")))
        {
            Console.WriteLine("No CEL evaluator in tests/tools (npm ci): the admission rules are not judged.");
            return null;
        }

        var asked = new JsonArray([.. questions.Select(q => new JsonObject
        {
            ["variables"] = new JsonObject(q.Rule.Variables.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value))),
            ["expression"] = q.Rule.Expression,
            ["object"] = JsonNode.Parse(q.Pod),
        })]);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(tools, "cel.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await node.StandardInput.WriteAsync(asked.ToJsonString());
        node.StandardInput.Close();
        var answers = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return [.. JsonSerializer.Deserialize<JsonElement[]>(answers)!.Select(a => a.ToString())];
    }

    private static string Images(params string[] images) => Pod(images, []);

    private static string WithInit(string image, string init) => Pod([image], [init]);

    private static string Pod(string[] images, string[] inits)
    {
        var spec = new JsonObject { ["containers"] = Containers(images) };
        if (inits.Length > 0) spec["initContainers"] = Containers(inits);
        return new JsonObject { ["spec"] = spec }.ToJsonString();
    }

    private static JsonArray Containers(string[] images) => new([.. images.Select((image, i) => new JsonObject { ["name"] = $"c{i}", ["image"] = image })]);

    private static string Resources(string resources) => $$"""{ "spec": { "containers": [ { "name": "c", "image": "i:1", "resources": {{resources}} } ] } }""";
}
