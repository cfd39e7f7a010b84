using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a value of the program into what a provider sees: null, bool, double, string, asset, resource, and
/// immutable arrays and dictionaries of these. One walk over the value notes on the way whether all of it is known,
/// whether any of it is secret, what it depends on - and the first output it would have to wait for.
/// </summary>
internal sealed class WireWriter
{
    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public HashSet<Resource>? Dependencies { get; private set; }

    /// <summary>An output that is not settled. The walk has passed over it and has to be made again after it is.</summary>
    public IOutput? Waiting { get; private set; }

    public object? Write(object? value) => value switch
    {
        null or string or bool or double => value,
        int number => (double)number,
        IInputList list => WriteParts(list),
        IInputMap map => WriteMap(map),
        IInput input => Write(input.Content),
        InputArgs args => WriteArgs(args),
        IOutput output => WriteOutput(output),
        IUnion union => Write(union.Value),
        JsonElement json => JsonValues.Read(json),
        AssetOrArchive asset => asset.Copy(),
        Resource resource => WriteResource(resource),
        Task => throw new InvalidOperationException(
            $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output: {value.GetType().FullName}"),
        IDictionary dictionary => WireMap.End(WriteEntries(dictionary)),
        IList list => WriteItems(list),
        _ => WriteObject(value),
    };

    public object? WriteJsonText(object? value) => Write(value) is { } wire ? WireJson.Text(wire) : null;

    private object? WriteOutput(IOutput output)
    {
        if (!output.IsSettled)
        {
            Waiting ??= output;
            return null;
        }
        if (!output.Dependencies.IsEmpty)
            output.Dependencies.AddTo(Dependencies ??= []);
        IsSecret |= output.IsSecret;
        if (output.IsKnown)
            return Write(output.Value);
        IsKnown = false;
        return null;
    }

    private object WriteArgs(InputArgs args)
    {
        if (args is IPropertyBag bag)
            return WireMap.End(WriteEntries((IDictionary)bag.Properties));
        var properties = WireMap.Begin();
        foreach (var member in ArgsPlan.Of(args.GetType()).Members)
        {
            var value = member.Read(args);
            var wire = member.IsJson ? WriteJsonText(value) : Write(value);
            if (wire is not null && !Wire.IsInternal(member.Name))
                properties[member.Name] = wire;
        }
        return WireMap.End(properties);
    }

    private object WriteParts(IInputList list)
    {
        var parts = list.Parts;
        var items = ImmutableArray.CreateBuilder<object?>(parts.Count);
        foreach (var part in parts)
            if (part is IInput)
                items.Add(Write(part));
            else if (WriteOutput((IOutput)part) is ImmutableArray<object?> spliced)
                items.AddRange(spliced);
        return items.DrainToImmutable();
    }

    private object WriteMap(IInputMap map)
    {
        var entries = WriteEntries(map.Entries);
        foreach (var part in map.Spliced ?? [])
            if (WriteOutput(part) is ImmutableDictionary<string, object> spliced)
                foreach (var (key, value) in spliced)
                    if (!entries.TryGetValue(key, out var before))
                        entries.Add(key, value);
                    else if (!Equals(before, value))
                        throw InputMapConflict.OfRange(key);
        return WireMap.End(entries);
    }

    private ImmutableDictionary<string, object>.Builder WriteEntries(IDictionary dictionary)
    {
        var entries = WireMap.Begin();
        var enumerator = dictionary.GetEnumerator();
        while (enumerator.MoveNext())
        {
            var key = enumerator.Key as string
                ?? throw new InvalidOperationException($"Dictionaries need string keys, not {enumerator.Key.GetType().FullName}.");
            if (Write(enumerator.Value) is { } value && !Wire.IsInternal(key))
                entries[key] = value;
        }
        return entries;
    }

    private object WriteItems(IList list)
    {
        var items = ImmutableArray.CreateBuilder<object?>(list.Count);
        foreach (var item in list)
            items.Add(Write(item));
        return items.MoveToImmutable();
    }

    private object? WriteResource(Resource resource)
    {
        var urn = WriteOutput(resource.Urn);
        return urn is null || ResourceToken.IsDeclaredBy(resource.GetType()) ? resource : new DependencyResource((string)urn);
    }

    private object? WriteObject(object value)
    {
        var type = value.GetType();
        if (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int))
            return (double)(int)value;
        if (EnumTypePlan.Of(type) is { } enumType)
            return enumType.Read(value);
        if (OutputTypePlan.Of(type) is { } outputType)
            return WireMap.End(WriteEntries(outputType.Read(value)));
        throw new InvalidOperationException($"{type.FullName} is not a supported argument type.");
    }
}
