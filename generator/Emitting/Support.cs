namespace Erp.SchemaGenerator.Emitting;

/// <summary>What the generated classes of a provider package share; internal, as in the official packages.</summary>
internal static class Support
{
    public static void Emit(SourceFiles files, Settings settings) => files.In(settings.RootNamespace).Line(
        $$"""
        [global::System.AttributeUsage(global::System.AttributeTargets.Class)]
        internal sealed class {{settings.PackageName}}ResourceTypeAttribute(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);
        internal static class Utilities
        {
            public const string Version = "{{settings.Version}}";
            public static global::Pulumi.CustomResourceOptions Complete(
                global::Pulumi.CustomResourceOptions? given, global::Pulumi.Input<string>? id, string[] aliases, string[] secrets)
            {
                var complete = global::Pulumi.CustomResourceOptions.Merge(given, null);
                complete.Version ??= Version;
                complete.Id = id ?? complete.Id;
                for (var i = 0; i < aliases.Length; i++) complete.Aliases.Insert(i, new global::Pulumi.Alias { Type = aliases[i] });
                if (secrets.Length > 0) complete.AdditionalSecretOutputs.InsertRange(0, secrets);
                return complete;
            }
            public static global::Pulumi.ComponentResourceOptions Complete(global::Pulumi.ComponentResourceOptions? given, global::Pulumi.Input<string>? id)
            {
                var complete = global::Pulumi.ComponentResourceOptions.Merge(new() { Version = Version }, given);
                complete.Id = id ?? complete.Id;
                return complete;
            }
            public static T Complete<T>(T given) where T : global::Pulumi.InvokeOptions
            {
                given.Version ??= Version;
                return given;
            }
            public static global::Pulumi.Input<T>? Secret<T>(global::Pulumi.Input<T>? value) =>
                value is null ? null : (global::Pulumi.Input<T>)global::Pulumi.Output.CreateSecret(global::Pulumi.InputExtensions.ToOutput(value));
            public static global::Pulumi.Input<string>? EnvironmentText(params string[] names)
            {
                foreach (var name in names)
                    if (global::System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } text)
                        return text;
                return null;
            }
            public static global::Pulumi.Input<bool>? EnvironmentBool(params string[] names) =>
                EnvironmentText(names) is null ? null : (global::Pulumi.Input<bool>)IsTrue(names);
            private static bool IsTrue(string[] names) =>
                global::System.Array.Exists(names, n => global::System.Environment.GetEnvironmentVariable(n) is "1" or "t" or "T" or "true" or "TRUE" or "True");
        }
        """);
}
