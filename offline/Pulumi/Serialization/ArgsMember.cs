namespace Pulumi.Serialization;

/// <summary>One member of an args class.</summary>
internal sealed class ArgsMember(InputAttribute input, string memberName, Func<object, object?> getter)
{
    public string Name => input.Name;

    public bool IsJson => input.Json;

    public object? Read(object args) => getter(args) ?? (input.IsRequired ? throw Missing(args.GetType()) : null);

    private ArgumentNullException Missing(Type type) =>
        new(memberName, $"[Input] {type.FullName}.{memberName} is required but was not given a value");
}
