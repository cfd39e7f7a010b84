using Erp.Tests.Sdk.Support;

namespace Erp.Tests.Sdk;

/// <summary>What the compiler makes of a statement, told by the code of its error.</summary>
public class CompileTests
{
    [Theory]
    [InlineData("""InputList<string> a = ["a", output];""")]
    [InlineData("InputList<string> a = enumerable.ToList();")]
    [InlineData("InputList<string> a = enumerable.ToArray();")]
    [InlineData("InputList<string> a = enumerable.ToImmutableArray();")]
    [InlineData("""InputMap<string> a = new() { ["a"] = "b", ["c"] = output };""")]
    [InlineData("""var a = new InputMap<object> { ["x"] = new InputMap<object> { ["q"] = 1 } };""")]
    [InlineData("""InputUnion<int, string> a = 5; a = "x"; a = number; a = input;""")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = resource };")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = { resource, custom } };")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = new[] { resource, custom } };")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = new List<Resource> { resource, custom } };")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = [resource, custom] };")]
    [InlineData("var a = new CustomResourceOptions { DependsOn = new[] { custom } };")]
    [InlineData("Output<ImmutableArray<string>> a = Output.All(new[] { output, output });")]
    [InlineData("Output<ImmutableArray<string>> a = Output.All(new List<Output<string>> { output });")]
    [InlineData("""Output<ImmutableArray<string>> a = Output.All<string>("a", output, input);""")]
    [InlineData("""Input<string> a = condition ? "a" : output;""")]
    [InlineData("Input<int>? a = (int?)3;")]
    [InlineData("Input<double> a = 5;")]
    [InlineData("Input<object> a = output;")]
    [InlineData("Deployment.TestAsync(mocks, options, () => new Dictionary<string, object?>());")]
    [InlineData("Deployment.TestAsync(mocks, options, async () => { await Task.Yield(); return outputs; });")]
    [InlineData("""new CustomResource("a:b:C", "n", null, null);""")]
    [InlineData("""new ComponentResource("a:b:C", "n", null);""")]
    [InlineData("""new ComponentResource("a:b:C", "n", ResourceArgs.Empty);""")]
    [InlineData("""new ComponentResource("a:b:C", "n", null, null);""")]
    [InlineData("""var a = output + "x";""")]
    [InlineData("""var a = $"{output}";""")]
    public void It_compiles(string statement) => Assert.Empty(Compiler.ErrorsOf(statement));

    [Theory]
    [InlineData("CS0029", "InputList<string> a = enumerable;")]
    [InlineData("CS0029", "InputList<string> a = new HashSet<string>();")]
    [InlineData("CS0029", "InputMap<string> a = new Dictionary<string, Input<string>>();")]
    [InlineData("CS0029", "InputMap<object> a = new Dictionary<string, string>();")]
    [InlineData("CS0121", """var a = new InputList<object> { "x" };""")]
    [InlineData("CS0029", "Output<object> a = output;")]
    [InlineData("CS0029", "var a = new CustomResourceOptions { DependsOn = new List<CustomResource>() };")]
    [InlineData("CS0411", """var a = Output.Tuple(output, "a");""")]
    [InlineData("CS0411", "var a = Output.Tuple(input, output);")]
    [InlineData("CS0121", "Deployment.TestAsync(mocks, options, () => { throw new Exception(); });")]
    [InlineData("CS0411", "Deployment.TestAsync(mocks, () => { });")]
    [InlineData("CS0121", """new CustomResource("a:b:C", "n", null);""")]
    [InlineData("CS0154", """var a = map["a"];""")]
    [InlineData("CS0121", "output.Apply<int>(text => throw new Exception());")]
    [InlineData("CS1643", "output.Apply(text => { text.Trim(); });")]
    [InlineData("CS1061", "var a = output.Select(text => text);")]
    [InlineData("CS1061", "async Task<string> Read() => await output;")]
    public void It_does_not_compile(string error, string statement) => Assert.Contains(error, Compiler.ErrorsOf(statement));
}
