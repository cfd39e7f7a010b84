using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Infra.Rendering;

/// <summary>JSON for people and machines alike: indented, the same bytes everywhere.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // Names and URNs read better unescaped, and nothing of this is ever put into a page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonNode node) => node.ToJsonString(Layout) + "\n";
}
