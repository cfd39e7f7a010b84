using System.Reflection;
using Pulumi;

namespace Erp.Tests.Generator;

public class BridgeProfileTests
{
    private static readonly GeneratedCode Code = GeneratedCode.Bridge("""
        provider
          region string = $CLOUD_REGION
          retries int
          token string secret

        namespace Net
        resource Zone net
          alias cloud:net/oldZone:OldZone
          rules [ZoneRule]
          name* string
          size int
          policy! string|Document|Other
          in password string secret
          out arn string
          out owner? string
        type ZoneRule
          port! int
          note string
        type Document
          Id string
        type Other
          name string
        resource Empty net
          tags {string}
        function GetZones net
          filters [GetZonesFilter]
          kind! string
          out ids [string]
        type GetZonesFilter
          name! string
        """);

    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void The_schema_is_fine() => Assert.Empty(Code.Complaints);

    [Theory]
    [InlineData("Net.Zone", "cloud:net/zone:Zone")]
    [InlineData("Provider", "pulumi:providers:cloud")]
    public void The_class_carries_its_token(string name, string token) =>
        Assert.Equal(token, Code.Class("Cloud." + name).GetCustomAttribute<ResourceTypeAttribute>()!.Type);

    [Theory]
    [InlineData("Net.ZoneArgs")]
    [InlineData("Net.ZoneState")]
    [InlineData("Net.Inputs.ZoneRuleArgs")]
    [InlineData("Net.Outputs.ZoneRule")]
    [InlineData("Net.GetZonesArgs")]
    [InlineData("Net.GetZonesInvokeArgs")]
    [InlineData("Net.GetZonesResult")]
    [InlineData("Net.Inputs.GetZonesFilterArgs")]
    [InlineData("Net.Inputs.GetZonesFilterInputArgs")]
    [InlineData("Net.Outputs.GetZonesFilterResult")]
    public void Classes_are_sealed_and_live_where_the_official_packages_have_them(string name) =>
        Assert.True(Code.Class("Cloud." + name).IsSealed);

    [Theory]
    [InlineData("Net.Zone", false)]
    [InlineData("Net.Empty", true)]
    public void Args_may_be_left_out_when_nothing_is_required(string name, bool optional) =>
        Assert.Equal(optional, Code.Class("Cloud." + name).GetConstructors().Single().GetParameters()[1].IsOptional);

    [Theory]
    [InlineData("Name", NullabilityState.NotNull)]
    [InlineData("Arn", NullabilityState.NotNull)]
    [InlineData("Policy", NullabilityState.NotNull)]
    [InlineData("Size", NullabilityState.Nullable)]
    [InlineData("Owner", NullabilityState.Nullable)]
    public void Outputs_say_whether_they_can_be_absent(string property, NullabilityState state) =>
        Assert.Equal(state, Nullability.Create(Code.Class("Cloud.Net.Zone").GetProperty(property)!).GenericTypeArguments[0].ReadState);

    [Fact]
    public void Three_alternatives_are_any_object() =>
        Assert.Equal(typeof(object), Code.Class("Cloud.Net.ZoneArgs").GetProperty("Policy")!.PropertyType);

    [Fact]
    public void What_reads_as_a_string_needs_no_output_class() => Assert.False(Code.Has("Cloud.Net.Outputs.Document"));

    [Fact]
    public void State_holds_the_flat_outputs_and_requires_none()
    {
        var state = WireNames.Inputs(Code.Class("Cloud.Net.ZoneState"));

        Assert.Equal(["arn", "name", "owner", "size"], state.Keys.Order());
        Assert.DoesNotContain(state.Values, input => input.IsRequired);
    }

    [Fact]
    public void A_secret_setter_wraps_its_value()
    {
        var args = Activator.CreateInstance(Code.Class("Cloud.Net.ZoneArgs"))!;
        Input<string> plain = "open sesame";

        args.GetType().GetProperty("Password")!.SetValue(args, plain);

        Assert.NotSame(plain, args.GetType().GetProperty("Password")!.GetValue(args));
        Assert.Equal(["password"], WireNames.Inputs(args.GetType()).Keys.Intersect(["password", "arn"]));
    }

    [Fact]
    public void Provider_strings_are_outputs_and_the_rest_is_json()
    {
        Assert.Equal(["region", "token"], WireNames.Outputs(Code.Class("Cloud.Provider")).Order());
        Assert.True(WireNames.Inputs(Code.Class("Cloud.ProviderArgs"))["retries"].Json);
    }

    [Fact]
    public void A_function_takes_plain_values_or_inputs()
    {
        Assert.Equal(typeof(string), Code.Class("Cloud.Net.GetZonesArgs").GetProperty("Kind")!.PropertyType);
        Assert.Equal(typeof(Input<string>), Code.Class("Cloud.Net.GetZonesInvokeArgs").GetProperty("Kind")!.PropertyType);
        Assert.Equal(["Invoke", "Invoke", "InvokeAsync"],
            Code.Class("Cloud.Net.GetZones").GetMethods(BindingFlags.Static | BindingFlags.Public).Select(m => m.Name).Order());
        Assert.Contains("\"cloud:net/getZones:getZones\"", Code.Text);
    }

    [Fact]
    public void A_result_repeats_what_was_asked() =>
        Assert.Equal(["Filters", "Ids", "Kind"], Code.Class("Cloud.Net.GetZonesResult").GetFields().Select(f => f.Name).Order());
}
