using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Diffing;

/// <summary>One value that is another now. Null stands for not there.</summary>
/// <param name="Path">Where, with list elements by their names: <c>spec.containers[web].image</c>.</param>
/// <param name="Old">The value before.</param>
/// <param name="New">The value after.</param>
/// <param name="Replaces">The API cannot change this in place.</param>
public sealed record PropertyChange(string Path, JsonNode? Old, JsonNode? New, bool Replaces)
{
    /// <summary>A volume would have to get smaller, which none can.</summary>
    public bool Shrinks { get; init; }

    /// <summary>The values as one line of JSON; empty for not there.</summary>
    public string OldText => Text(Old);

    public string NewText => Text(New);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonNode? value) => value?.ToJsonString(Readable) ?? "";
}
