using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns a value of the wire into a value of the program's type. Throws where the two do not fit.</summary>
internal abstract class WireReader
{
    private static readonly ConcurrentDictionary<Type, WireReader> Readers = new();

    public static WireReader Of(Type type) => Readers.TryGetValue(type, out var reader) ? reader : Readers.GetOrAdd(type, For(type));

    /// <summary>A value that does not fit becomes the default: providers may be newer than the program's classes.</summary>
    public static T ReadOrDefault<T>(object? wire)
    {
        if (wire is T fitting)
            return fitting;
        try
        {
            return (T)Of(typeof(T)).Read(wire)!;
        }
        catch (Exception)
        {
            return default!;
        }
    }

    public abstract object? Read(object? wire);

    /// <summary>The same for a part of a value: one that does not fit spoils no other.</summary>
    public object? ReadPart(object? wire)
    {
        try
        {
            return Read(wire);
        }
        catch (Exception)
        {
            return Read(null);
        }
    }

    private static WireReader For(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return new NullableReader(Of(underlying));
        if (type == typeof(object))
            return new Converted(type, wire => wire);
        if (type == typeof(int))
            return new Converted(type, wire => (int)(double)wire);
        if (type == typeof(JsonElement))
            return new Converted(type, wire => JsonElement.Parse(WireJson.Text(wire)));
        if (type.IsEnum)
            return new Converted(type, wire => Enum.ToObject(type, (int)(double)wire));
        if (EnumTypePlan.Of(type) is { } enumType)
            return new Converted(type, enumType.Make);
        if (OutputTypePlan.Of(type) is { } outputType)
            return new Converted(type, wire => outputType.Make((ImmutableDictionary<string, object>)wire));
        if (type.IsConstructedGenericType && ReaderOf(type.GetGenericTypeDefinition()) is { } generic)
            return (WireReader)Activator.CreateInstance(generic.MakeGenericType([.. ElementTypes(type)]))!;
        return new Converted(type, wire => type.IsInstanceOfType(wire)
            ? wire
            : throw new InvalidCastException($"Expected {type.FullName} but got {wire.GetType().FullName}."));
    }

    private static Type? ReaderOf(Type definition) =>
        definition == typeof(ImmutableArray<>) ? typeof(ArrayReader<>)
        : definition == typeof(ImmutableDictionary<,>) ? typeof(DictionaryReader<>)
        : definition == typeof(Union<,>) ? typeof(UnionReader<,>)
        : null;

    private static IEnumerable<Type> ElementTypes(Type type) =>
        type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>) ? type.GenericTypeArguments.Skip(1) : type.GenericTypeArguments;

    private sealed class Converted(Type type, Func<object, object?> convert) : WireReader
    {
        private readonly object? _default = type.IsValueType ? Activator.CreateInstance(type) : null;

        public override object? Read(object? wire) => wire is null ? _default : convert(wire);
    }

    private sealed class NullableReader(WireReader underlying) : WireReader
    {
        public override object? Read(object? wire) => wire is null ? null : underlying.Read(wire);
    }
}
