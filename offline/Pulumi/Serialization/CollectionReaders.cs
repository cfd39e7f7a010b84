using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class ArrayReader<T> : WireReader
{
    public override object? Read(object? wire)
    {
        if (wire is null)
            return default(ImmutableArray<T>);
        var items = (ImmutableArray<object?>)wire;
        var reader = Of(typeof(T));
        var array = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var item in items)
            array.Add((T)reader.ReadPart(item)!);
        return array.MoveToImmutable();
    }
}

internal sealed class DictionaryReader<T> : WireReader
{
    public override object? Read(object? wire)
    {
        if (wire is null)
            return null;
        var reader = Of(typeof(T));
        var entries = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, value) in (ImmutableDictionary<string, object>)wire)
            entries.Add(key, (T)reader.ReadPart(value)!);
        return entries.ToImmutable();
    }
}

/// <summary>Tries the first type, then the second.</summary>
internal sealed class UnionReader<T0, T1> : WireReader
{
    public override object? Read(object? wire)
    {
        if (wire is null)
            return default(Union<T0, T1>);
        try
        {
            return Union<T0, T1>.FromT0((T0)Of(typeof(T0)).Read(wire)!);
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException)
        {
            return Union<T0, T1>.FromT1((T1)Of(typeof(T1)).Read(wire)!);
        }
    }
}
