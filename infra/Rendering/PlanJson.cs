using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>Writes plans as JSON: one document a plan, an array when there are several, the same bytes every time.</summary>
public static class PlanJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        // Names and URNs read better unescaped, and nothing of this is ever put into a page as it is.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, IReadOnlyList<Plan> plans)
    {
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            if (plans is [var only])
            {
                Write(json, only);
            }
            else
            {
                json.WriteStartArray();
                foreach (var plan in plans) Write(json, plan);
                json.WriteEndArray();
            }
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject();
        json.WriteString("project", plan.Project);
        json.WriteString("stack", plan.Stack);
        json.WriteString("platform", plan.Platform);
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources) Write(json, resource);
        json.WriteEndArray();
        Write(json, "outputs", plan.Outputs);
        json.WriteStartArray("findings");
        foreach (var finding in plan.Findings) FindingJson.Of(finding).WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WriteBoolean("custom", resource.Custom);
        Write(json, "inputs", resource.Inputs);
        Write(json, "dependsOn", resource.DependsOn);
        Write(json, "references", resource.References);
        json.WriteString("provider", resource.Provider);
        json.WriteStartObject("options");
        json.WriteBoolean("protect", resource.Options.Protect);
        json.WriteBoolean("retainOnDelete", resource.Options.RetainOnDelete);
        json.WriteBoolean("deleteBeforeReplace", resource.Options.DeleteBeforeReplace);
        Write(json, "ignoreChanges", resource.Options.IgnoreChanges);
        json.WriteStartObject("timeouts");
        foreach (var (phase, timeout) in resource.Options.Timeouts) json.WriteString(phase, timeout);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, JsonObject value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }
}
