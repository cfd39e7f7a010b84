using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>Earlier names of a resource.</summary>
public class AliasTests
{
    public static TheoryData<Alias> Contradictions => new()
    {
        new Alias { Urn = "urn:pulumi:stack::project::a:b:C::n", Name = "old" },
        new Alias { Urn = "urn:pulumi:stack::project::a:b:C::n", Type = "a:b:Old" },
        new Alias { Urn = "urn:pulumi:stack::project::a:b:C::n", NoParent = true },
        new Alias { ParentUrn = "urn:pulumi:stack::project::a:b:C::n", NoParent = true },
    };

    [Fact]
    public async Task An_alias_is_not_visible_to_the_mock()
    {
        var mocks = new Recorder();

        await mocks.RunAsync(() =>
        {
            _ = new Widget("w", null, new CustomResourceOptions
            {
                Aliases = { new Alias { Name = "old" }, new Alias { NoParent = true } },
            });
        });

        Assert.Empty(mocks["w"].Inputs);
    }

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public async Task An_alias_that_contradicts_itself_fails_the_run(Alias alias)
    {
        var failure = await Runs.FailAsync(() => { _ = new Widget("w", null, new CustomResourceOptions { Aliases = { alias } }); });

        Assert.Contains("System.ArgumentException", failure.Message);
    }

    [Fact]
    public async Task An_alias_has_one_parent()
    {
        var failure = await Runs.FailAsync(() =>
        {
            var alias = new Alias { Parent = new Group("g"), NoParent = true };
            _ = new Widget("w", null, new CustomResourceOptions { Aliases = { alias } });
        });

        Assert.Contains("System.ArgumentException", failure.Message);
    }
}
