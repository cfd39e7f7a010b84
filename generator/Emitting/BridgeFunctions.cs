using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>Functions: a static class with its plain arguments, its input arguments and its result.</summary>
internal sealed class BridgeFunctions
{
    private readonly Schema _schema;
    private readonly Settings _settings;
    private readonly SourceFiles _files;
    private readonly TypeNames _types;
    private readonly ArgsEmitter _args;
    private readonly OutputEmitter _outputs;

    public BridgeFunctions(Schema schema, Settings settings, SourceFiles files, Func<Declaration, string> enumeration)
    {
        (_schema, _settings, _files) = (schema, settings, files);
        _types = new(schema, d => $"global::{Namespace(d)}.Inputs.{d.Name}Args", d => $"global::{Namespace(d)}.Outputs.{d.Name}Result", enumeration);
        _args = new(new(schema, d => $"global::{Namespace(d)}.Inputs.{d.Name}InputArgs", d => "", enumeration));
        _outputs = new(_types, marksAbsence: true);
    }

    public void Emit()
    {
        var functions = _schema.Of(DeclarationKind.Function).ToList();
        foreach (var function in functions)
        {
            var code = _files.In(Namespace(function));
            Calls(code, function);
            PlainArgs(code, function, function.Name + "Args");
            _args.Emit(code, new(function.Name + "InvokeArgs", function.Namespace, function.Properties)
            {
                Modifiers = "public sealed",
                Base = "global::Pulumi.InvokeArgs",
            });
            _outputs.EmitClass(code, function.Name + "Result", function.Namespace, function.Properties);
        }

        foreach (var type in Reach.Inputs(_schema, functions))
        {
            var code = _files.In(Namespace(type) + ".Inputs");
            PlainArgs(code, type, type.Name + "Args");
            _args.Emit(code, new(type.Name + "InputArgs", type.Namespace, type.Properties) { Modifiers = "public sealed" });
        }

        foreach (var type in Reach.Outputs(_schema, functions))
            _outputs.EmitClass(_files.In(Namespace(type) + ".Outputs"), type.Name + "Result", type.Namespace, type.Properties);
    }

    private void Calls(Code code, Declaration function)
    {
        var (name, token) = (function.Name, $"\"{_settings.Package}:{function.Origin}/{Names.Lower(function.Name)}:{Names.Lower(function.Name)}\"");
        var optional = !function.Properties.Any(p => p.IsRequiredInput);
        string Args(string type) => optional ? $"{type}? args = null" : $"{type} args";
        string Call(string method, string args, string options) =>
            $"global::Pulumi.Deployment.Instance.{method}<{name}Result>({token}, args ?? new {args}(), Utilities.Complete({options}));";

        code.Block($"public static class {name}", () =>
        {
            code.Line($"public static global::System.Threading.Tasks.Task<{name}Result> InvokeAsync({Args(name + "Args")}, global::Pulumi.InvokeOptions? options = null) =>");
            code.Line("    " + Call("InvokeAsync", name + "Args", "options ?? new global::Pulumi.InvokeOptions()"));
            code.Line($"public static global::Pulumi.Output<{name}Result> Invoke({Args(name + "InvokeArgs")}, global::Pulumi.InvokeOptions? options = null) =>");
            code.Line("    " + Call("Invoke", name + "InvokeArgs", "options ?? new global::Pulumi.InvokeOptions()"));
            code.Line($"public static global::Pulumi.Output<{name}Result> Invoke({name}InvokeArgs args, global::Pulumi.InvokeOutputOptions options) =>");
            code.Line("    " + Call("Invoke", name + "InvokeArgs", "options"));
        });
    }

    private void PlainArgs(Code code, Declaration declaration, string name) =>
        code.Block($"public sealed class {name} : global::Pulumi.InvokeArgs", () =>
        {
            foreach (var property in declaration.Properties.Where(p => p.IsInput))
            {
                var type = _types.PlainInput(declaration.Namespace, property.Type);
                var field = Names.Field(property.Name);
                code.Line($"[global::Pulumi.Input(\"{property.WireName}\"{(property.IsRequiredInput ? ", required: true" : "")})]");
                if (property.Type is TypeRef.ListOf or TypeRef.MapOf)
                {
                    code.Line($"private {type}? {field};");
                    code.Line($"public {type} {property.Name} {{ get => {field} ??= new(); set => {field} = value; }}");
                }
                else
                {
                    code.Line($"public {type}{(property.IsRequiredInput ? "" : "?")} {property.Name} {{ get; set; }}{(property.IsRequiredInput ? " = default!;" : "")}");
                }
            }

            code.Line($"public static new {name} Empty => new {name}();");
        });

    private string Namespace(Declaration declaration) => Names.Join(_settings.RootNamespace, declaration.Namespace);
}
