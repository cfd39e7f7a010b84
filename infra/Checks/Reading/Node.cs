using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Reading;

/// <summary>A place in a resource's inputs. Reading on from a place that is not there gives another such place, never null.</summary>
public sealed class Node
{
    private readonly Node? _parent;
    private readonly string? _key;
    private readonly int _position;
    private readonly JsonNode? _value;

    // Ninety rules ask for much the same places below: all of them in order, or one by its key. Two at once may make
    // the same place twice, which costs no more than not to keep it.
    private Node[]? _below;
    private Node? _asked;
    private Node? _next;

    public Node(PlannedResource resource) : this(resource, null, null, 0, resource.Inputs) { }

    // Rules make nodes by the million and ask few of them for their paths: texts are put together only then.
    private Node(PlannedResource resource, Node? parent, string? key, int position, JsonNode? value) =>
        (Resource, _parent, _key, _position, _value) = (resource, parent, key, position, value);

    public PlannedResource Resource { get; }

    /// <summary>The key or list position under which the parent holds this place.</summary>
    public string Key => _key ?? (_parent is null ? "" : $"[{(_value as JsonObject)?["name"]?.ToString() ?? _position.ToString(CultureInfo.InvariantCulture)}]");

    public string Path => _parent is null ? "" : _key is null ? _parent.Path + Key : PropertyPath.Member(_parent.Path, _key);

    public Node this[string key]
    {
        get
        {
            for (var known = _asked; known is not null; known = known._next)
                if (known._key == key) return known;
            return _asked = new Node(Resource, this, key, 0, (_value as JsonObject)?[key]) { _next = _asked };
        }
    }

    /// <summary>The place at a path such as <c>pgpool.resources</c>; this one for an empty path.</summary>
    public Node At(string path) => path == "" ? this : path.Split('.').Aggregate(this, (node, key) => node[key]);

    /// <summary>The node that this one stands in; itself at the top.</summary>
    public Node Parent => _parent ?? this;

    public bool Exists => _value is not null;

    public string? Text => _value is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public bool? Flag => _value?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    // A JSON number answers only to the type that it was made of; asking in vain is cheap, writing and reading it is not.
    public double? Number => _value is not JsonValue value ? null
        : value.TryGetValue(out long whole) ? whole
        : value.TryGetValue(out int small) ? small
        : value.TryGetValue(out double real) ? real : null;

    public int? Int => (int?)Number;

    /// <summary>A text, number or flag as it would be written; empty for anything else.</summary>
    public string Scalar => Text ?? (_value is not JsonValue value ? ""
        : value.TryGetValue(out long whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.ToJsonString());

    /// <summary>Known only after deployment, so nothing can be said against it.</summary>
    public bool IsUnknown => Text?.Contains("${urn:", StringComparison.Ordinal) == true;

    public bool IsSecret => Text?.Contains("[secret]", StringComparison.Ordinal) == true;

    /// <summary>The elements of a list, in order.</summary>
    public IEnumerable<Node> Items => _value is JsonArray ? Below : [];

    /// <summary>The members of a map.</summary>
    public IEnumerable<Node> Entries => _value is JsonObject ? Below : [];

    private Node[] Below => _below ??= _value switch
    {
        JsonArray list => MakeBelow(list.Count, i => new Node(Resource, this, null, i, list[i])),
        JsonObject map => MakeBelow(map.Count, i => new Node(Resource, this, map.GetAt(i).Key, 0, map.GetAt(i).Value)),
        _ => [],
    };

    public bool IsEmpty => _value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    public int Count => _value switch { JsonArray array => array.Count, JsonObject map => map.Count, _ => 0 };

    public IEnumerable<string> Texts => Items.Select(i => i.Text).OfType<string>();

    /// <summary>Every scalar below this place, itself included.</summary>
    public IEnumerable<Node> Leaves() => _value switch
    {
        JsonObject => Entries.SelectMany(e => e.Leaves()),
        JsonArray => Items.SelectMany(i => i.Leaves()),
        _ => Exists ? [this] : [],
    };

    /// <summary>The document that stands here as JSON text, such as an IAM policy; this place itself where it is no text.</summary>
    public Node Parsed()
    {
        if (Text is not { } json) return this;
        try
        {
            return new Node(Resource, _parent, _key, _position, JsonNode.Parse(json));
        }
        catch (JsonException)
        {
            return new Node(Resource, _parent, _key, _position, null);
        }
    }

    /// <summary>Does the value flow from this resource, or name it?</summary>
    public bool RefersTo(PlannedResource resource) => Text is { } text
        && (text.Contains($"${{{resource.Urn}#", StringComparison.Ordinal) || text == resource.Inputs["bucket"]?.ToString() || text == resource.Inputs["name"]?.ToString());

    /// <summary>A list as it is; anything else as the only element of one, as IAM documents allow.</summary>
    public IEnumerable<Node> OneOrMany() => _value is JsonArray ? Items : Exists ? [this] : [];

    /// <summary>Something to say about this place.</summary>
    public Violation Because(string message) => new(Resource, Path, message);

    private static Node[] MakeBelow(int count, Func<int, Node> make)
    {
        var below = new Node[count];
        for (var i = 0; i < count; i++) below[i] = make(i);
        return below;
    }
}
