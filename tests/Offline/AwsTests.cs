using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.S3;

namespace Erp.Tests.Offline;

/// <summary>What programs may rely on, with the stand-in as with the official package.</summary>
public class AwsTests
{
    [Fact]
    public async Task A_resource_gives_its_inputs_and_nothing_else()
    {
        var bucket = await Recorder.ResourceOf(() => _ = new Bucket("backups", new() { BucketName = "erp-backups", ForceDestroy = false }));

        Assert.Equal("aws:s3/bucket:Bucket", bucket.Type);
        Assert.Equal(["bucket", "forceDestroy"], bucket.Inputs.Keys.Order());
    }

    [Fact]
    public async Task A_policy_may_be_typed()
    {
        var role = await Recorder.ResourceOf(() => _ = new Role("app", new RoleArgs
        {
            AssumeRolePolicy = new PolicyDocumentArgs
            {
                Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
                Statement = { new PolicyStatementArgs { Effect = PolicyStatementEffect.ALLOW, Action = "sts:AssumeRole" } },
            },
        }));

        var policy = (ImmutableDictionary<string, object>)role.Inputs["assumeRolePolicy"];
        var statement = (ImmutableDictionary<string, object>)((ImmutableArray<object>)policy["Statement"])[0];
        Assert.Equal("2012-10-17", policy["Version"]);
        Assert.Equal(("Allow", "sts:AssumeRole"), (statement["Effect"], statement["Action"]));
    }

    [Fact]
    public async Task A_missing_required_member_is_named()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Recorder.ResourceOf(() => _ = new Role("app", new RoleArgs())));

        Assert.Contains("assumeRolePolicy", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Provider_defaults_are_always_there()
    {
        var provider = await Recorder.ResourceOf(() =>
            _ = new Provider("aws", new ProviderArgs { Region = "eu-central-1", DefaultTags = new Pulumi.Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["a"] = "b" } } }));

        Assert.Equal("pulumi:providers:aws", provider.Type);
        Assert.Equal(("false", "true"), (provider.Inputs["skipCredentialsValidation"], provider.Inputs["skipRegionValidation"]));
        Assert.Equal("eu-central-1", provider.Inputs["region"]);
        Assert.IsType<string>(provider.Inputs["defaultTags"]);
    }

    [Fact]
    public async Task A_function_reaches_the_provider_with_its_arguments()
    {
        var call = await Recorder.CallOf(() => _ = GetAvailabilityZones.Invoke(new() { State = "available" }));

        Assert.Equal("aws:index/getAvailabilityZones:getAvailabilityZones", call.Token);
        Assert.Equal("available", call.Args["state"]);
    }

    [Fact]
    public async Task Get_looks_up_by_id_with_the_state_that_is_known()
    {
        var read = await Recorder.ResourceOf(() => _ = Role.Get("found", "app-role", new RoleState { Path = "/erp/" }));

        Assert.Equal("app-role", read.Id);
        Assert.Equal("/erp/", Assert.Single(read.Inputs).Value);
    }
}
