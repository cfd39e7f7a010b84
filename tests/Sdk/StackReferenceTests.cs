using System.Collections.Immutable;
using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Outputs of another stack.</summary>
public class StackReferenceTests
{
    private readonly Recorder _mocks = Recorder.Giving(
        ("name", "us/erp/dev"),
        ("outputs", new Dictionary<string, object> { ["host"] = "db", ["password"] = "s" }),
        ("secretOutputNames", new[] { "password" }));

    [Fact]
    public async Task It_is_a_read_of_the_stack_by_name()
    {
        var reference = await ReferenceAsync(new StackReferenceArgs { Name = "us/erp/dev" });

        var told = _mocks["other"];
        Assert.Equal("pulumi:pulumi:StackReference", told.Type);
        Assert.Equal("us/erp/dev", told.Id);
        Assert.Equal("us/erp/dev", told.Inputs["name"]);
        Assert.Equal("us/erp/dev", await reference.Name.ValueAsync());
        Assert.Equal("db", (await reference.Outputs.ValueAsync())["host"]);
        Assert.Equal(["password"], await reference.SecretOutputNames.ItemsAsync());
    }

    [Fact]
    public async Task Without_a_name_of_its_own_the_resource_s_name_is_the_stack_s()
    {
        await ReferenceAsync(null);

        Assert.Equal("other", _mocks["other"].Id);
        Assert.Equal("other", _mocks["other"].Inputs["name"]);
    }

    [Fact]
    public async Task A_plain_output_is_plain_a_secret_one_secret()
    {
        var reference = await ReferenceAsync(null);

        var host = reference.GetOutput("host");
        Assert.Equal("db", await host.ValueAsync());
        Assert.False(await host.IsSecretAsync());

        var password = reference.RequireOutput("password");
        Assert.Equal("s", await password.ValueAsync());
        Assert.True(await password.IsSecretAsync());
    }

    [Fact]
    public async Task A_missing_output_is_null_or_an_error()
    {
        var reference = await ReferenceAsync(null);

        Assert.Null(await reference.GetOutput("missing").ValueAsync());
        Assert.Null(await reference.GetValueAsync("missing"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => reference.RequireOutput("missing").ValueAsync());
        await Assert.ThrowsAsync<KeyNotFoundException>(() => reference.RequireValueAsync("missing"));
    }

    [Fact]
    public async Task Values_can_be_had_at_once_unless_they_are_secret()
    {
        var reference = await ReferenceAsync(null);

        Assert.Equal("db", await reference.GetValueAsync("host"));
        Assert.Equal("db", await reference.RequireValueAsync("host"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("password"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.RequireValueAsync("password"));
    }

    [Fact]
    public async Task Details_tell_plain_and_secret_values_apart()
    {
        var reference = await ReferenceAsync(null);

        var host = await reference.GetOutputDetailsAsync("host");
        Assert.Equal("db", host.Value);
        Assert.Null(host.SecretValue);

        var password = await reference.GetOutputDetailsAsync("password");
        Assert.Null(password.Value);
        Assert.Equal("s", password.SecretValue);
    }

    private async Task<StackReference> ReferenceAsync(StackReferenceArgs? args)
    {
        StackReference? reference = null;
        await _mocks.RunAsync(() => { reference = new StackReference("other", args); });

        return reference!;
    }
}
