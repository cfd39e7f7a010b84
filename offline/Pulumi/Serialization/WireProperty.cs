using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>One top-level property on its way from the program to the wire.</summary>
internal sealed class WireProperty(string name, object? source, bool isJson = false)
{
    private WireWriter _writer = null!;

    public string Name => name;

    public object? Source => source;

    public object? Value { get; private set; }

    /// <summary>False as soon as anything inside is unknown: a provider sees all of a property or nothing.</summary>
    public bool IsKnown => _writer.IsKnown;

    public bool IsSecret => _writer.IsSecret;

    public HashSet<Resource>? Dependencies => _writer.Dependencies;

    public static async ValueTask WriteAllAsync(List<WireProperty> properties)
    {
        foreach (var property in properties)
            await property.WriteAsync().ConfigureAwait(false);
    }

    /// <summary>What a provider gets to see: the properties that are known and not null.</summary>
    public static ImmutableDictionary<string, object> KnownValues(List<WireProperty> properties)
    {
        var known = WireMap.Begin();
        foreach (var property in properties)
            if (property is { IsKnown: true, Value: { } value })
                known[property.Name] = value;
        return WireMap.End(known);
    }

    public async ValueTask WriteAsync()
    {
        try
        {
            Write();
            while (_writer.Waiting is { } output)
            {
                await output.SettleAsync().ConfigureAwait(false);
                Write();
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {e.Message}", e);
        }
    }

    private void Write()
    {
        _writer = new WireWriter();
        Value = isJson ? _writer.WriteJsonText(source) : _writer.Write(source);
    }
}
