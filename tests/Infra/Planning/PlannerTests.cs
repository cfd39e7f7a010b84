using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace Erp.Tests.Infra.Planning;

[Collection(nameof(ProcessWide))]
public sealed class PlannerTests
{
    [Fact]
    public async Task Urns_hold_the_chain_of_components_but_not_the_stack()
    {
        var plan = await Plan(() =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new() { Parent = outer });
            _ = new ConfigMap("settings", Settings("settings"), new() { Parent = inner });
        });

        Assert.Equal(
            [
                "urn:pulumi:dev::erp-infra::pulumi:pulumi:Stack::erp-infra-dev",
                "urn:pulumi:dev::erp-infra::tests:Group$tests:Group$kubernetes:core/v1:ConfigMap::settings",
                "urn:pulumi:dev::erp-infra::tests:Group$tests:Group::inner",
                "urn:pulumi:dev::erp-infra::tests:Group::outer",
            ],
            plan.Resources.Select(r => r.Urn));
        Assert.Equal(plan.Resources[2].Urn, plan.Resources[1].Parent);
        Assert.False(plan.Resources[2].Custom);
    }

    [Fact]
    public async Task Two_resources_with_one_urn_are_refused_by_name()
    {
        var mistake = await Assert.ThrowsAsync<PlanException>(() => Plan(() =>
        {
            _ = new ConfigMap("twin", Settings("a"));
            _ = new ConfigMap("twin", Settings("b"));
        }));

        Assert.Contains("the ConfigMap 'twin' in erp-infra-dev and the ConfigMap 'twin' in erp-infra-dev", mistake.Message);
    }

    [Fact]
    public async Task The_same_name_at_two_depths_keeps_its_own_inputs()
    {
        var plan = await Plan(() =>
        {
            var outer = new Group("outer");
            _ = new ConfigMap("settings", Settings("of-outer"), new() { Parent = outer });
            _ = new ConfigMap("settings", Settings("of-inner"), new() { Parent = new Group("inner", new() { Parent = outer }) });
        });

        Assert.Equal(["of-outer", "of-inner"], plan.Resources.Where(r => r.Name == "settings").Select(r => (string)r.Inputs["metadata"]!["name"]!));
    }

    [Fact]
    public async Task What_a_provider_makes_is_a_token_and_leads_back_to_it()
    {
        var plan = await Plan(() =>
        {
            var bucket = new Pulumi.Aws.S3.Bucket("store");
            _ = new ConfigMap("settings", Settings("settings", ("arn", Output.Format($"{bucket.Arn}/*"))));
        });

        var settings = plan.Resources.Single(r => r.Name == "settings");
        var bucket = plan.Resources.Single(r => r.Name == "store");
        Assert.Equal($"${{{bucket.Urn}#arn}}/*", (string)settings.Inputs["data"]!["arn"]!);
        Assert.Equal<string>([bucket.Urn], settings.References);
    }

    [Fact]
    public async Task A_name_read_from_another_resource_is_printed_and_still_a_reference()
    {
        var plan = await Plan(() =>
        {
            var space = new Namespace("space", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "erp-dev" } });
            _ = new ConfigMap("settings", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Namespace = space.Metadata.Apply(m => m.Name) } });
        });

        var settings = plan.Resources.Single(r => r.Name == "settings");
        Assert.Equal("erp-dev", (string)settings.Inputs["metadata"]!["namespace"]!);
        Assert.Equal<string>([plan.Resources.Single(r => r.Name == "space").Urn], settings.References);
    }

    [Fact]
    public async Task A_secret_is_hidden_wherever_it_turns_up()
    {
        var plan = await Plan(stack =>
        {
            var password = new RandomPassword("password", new RandomPasswordArgs { Length = 32 });
            var url = Output.Format($"postgres://erp:{password.Result}@db/erp");
            _ = new ConfigMap("leak", Settings("leak", ("url", url)));
            _ = new Pulumi.Kubernetes.Core.V1.Secret("kept", new SecretArgs { StringData = { ["url"] = url, ["user"] = "erp" } });
            stack.Result = url;
        });

        Assert.Equal("postgres://erp:[secret]@db/erp", (string)plan.Resources.Single(r => r.Name == "leak").Inputs["data"]!["url"]!);
        var kept = plan.Resources.Single(r => r.Name == "kept");
        Assert.Equal("postgres://erp:[secret]@db/erp", (string)kept.Inputs["stringData"]!["url"]!);
        Assert.Equal("[secret]", (string)kept.Inputs["stringData"]!["user"]!);
        Assert.Equal("[secret]", (string)plan.Outputs["result"]!);
    }

    [Fact]
    public async Task Options_are_recorded_and_protection_is_inherited()
    {
        var plan = await Plan(() =>
        {
            var group = new Group("group", new() { Protect = true });
            var first = new ConfigMap("first", Settings("first"), new() { Parent = group });
            _ = new ConfigMap("second", Settings("second"), new()
            {
                DependsOn = { first, group },
                RetainOnDelete = true,
                DeleteBeforeReplace = true,
                IgnoreChanges = { "data" },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(20) },
            });
        });

        Assert.True(plan.Resources.Single(r => r.Name == "first").Options.Protect);
        var second = plan.Resources.Single(r => r.Name == "second");
        Assert.Equal<string>(["urn:pulumi:dev::erp-infra::tests:Group$kubernetes:core/v1:ConfigMap::first", "urn:pulumi:dev::erp-infra::tests:Group::group"], second.DependsOn);
        Assert.True(second.Options is { RetainOnDelete: true, DeleteBeforeReplace: true, Protect: false });
        Assert.Equal<string>(["data"], second.Options.IgnoreChanges);
        Assert.Equal("20m", second.Options.Timeouts["create"]);
    }

    [Fact]
    public async Task A_provider_is_known_by_its_name()
    {
        var plan = await Plan(() =>
        {
            var provider = new Pulumi.Kubernetes.Provider("cluster", new Pulumi.Kubernetes.ProviderArgs { Context = "kind-erp" });
            _ = new ConfigMap("settings", Settings("settings"), new() { Provider = provider });
        });

        Assert.Equal("cluster", plan.Resources.Single(r => r.Name == "settings").Provider);
        Assert.Null(plan.Resources.Single(r => r.Name == "cluster").Provider);
    }

    [Fact]
    public async Task Inputs_that_come_late_still_find_their_resource()
    {
        var plan = await Plan(() =>
        {
            var late = Output.Create(Task.Delay(20).ContinueWith(_ => "late", TaskScheduler.Default));
            _ = new ConfigMap("slow", Settings("slow", ("value", late)));
            _ = new ConfigMap("quick", Settings("quick", ("value", Output.Create("at once"))));
        });

        Assert.Equal("late", (string)plan.Resources.Single(r => r.Name == "slow").Inputs["data"]!["value"]!);
        Assert.Equal("at once", (string)plan.Resources.Single(r => r.Name == "quick").Inputs["data"]!["value"]!);
    }

    private static Task<Plan> Plan(Action build) => Plan(_ => build());

    private static Task<Plan> Plan(Action<SmallStack> build)
    {
        var configuration = StackConfiguration.From("dev", new MapNode([], new("Pulumi.dev.yaml", 1)), []);
        return Planner.PlanAsync(configuration, options => new SmallStack(build, options));
    }

    private static ConfigMapArgs Settings(string name, params (string Key, Output<string> Value)[] data)
    {
        var args = new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = name } };
        foreach (var (key, value) in data) args.Data.Add(key, value);
        return args;
    }

    private sealed class SmallStack : Stack
    {
        public SmallStack(Action<SmallStack> build, StackOptions options) : base(options) => build(this);

        [Output("result")] public Output<string> Result { get; set; } = Output.Create("");
    }

    private sealed class Group(string name, ComponentResourceOptions? options = null) : ComponentResource("tests:Group", name, options);
}
