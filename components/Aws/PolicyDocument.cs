using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Erp.Components;

/// <summary>Who is meant in a trust or resource policy.</summary>
public sealed record PolicyPrincipal(string Kind, string Name)
{
    public static PolicyPrincipal Service(string name) => new("Service", name);

    public static PolicyPrincipal Arn(string arn) => new("AWS", arn);

    public static PolicyPrincipal Federated(string provider) => new("Federated", provider);
}

/// <summary>A condition, e.g. <c>StringEquals aws:SourceAccount</c>.</summary>
public sealed record PolicyCondition(string Test, string Key, params string[] Values);

/// <summary>One statement of an IAM policy.</summary>
public sealed record PolicyStatement(string Sid)
{
    public bool Denies { get; init; }
    public ImmutableArray<PolicyPrincipal> Principals { get; init; } = [];
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>Empty in a trust policy alone.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];
}

/// <summary>An IAM policy as plain data: it can be read, compared and tested before it becomes JSON.</summary>
public sealed record PolicyDocument(params ImmutableArray<PolicyStatement> Statements)
{
    private const string LanguageVersion = "2012-10-17";

    public PolicyDocument And(PolicyDocument other) => new([.. Statements, .. other.Statements]);

    public string ToJson() => new JsonObject
    {
        ["Version"] = LanguageVersion,
        ["Statement"] = new JsonArray([.. Statements.Select(Write)]),
    }.ToJsonString();

    private static JsonObject Write(PolicyStatement statement)
    {
        var json = new JsonObject { ["Sid"] = statement.Sid, ["Effect"] = statement.Denies ? "Deny" : "Allow" };
        if (statement.Principals.Length > 0)
            json["Principal"] = new JsonObject(statement.Principals.GroupBy(p => p.Kind).Select(g => KeyValuePair.Create<string, JsonNode?>(g.Key, Texts(g.Select(p => p.Name)))));
        json["Action"] = Texts(statement.Actions);
        if (statement.Resources.Length > 0) json["Resource"] = Texts(statement.Resources);
        if (statement.Conditions.Length > 0)
            json["Condition"] = new JsonObject(statement.Conditions.GroupBy(c => c.Test).Select(g => KeyValuePair.Create<string, JsonNode?>(g.Key, Keys(g))));
        return json;
    }

    private static JsonObject Keys(IEnumerable<PolicyCondition> conditions) =>
        new(conditions.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, Texts(c.Values))));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
