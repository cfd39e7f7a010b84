namespace Erp.Infra.Checks.Reading;

/// <summary>IAM policy documents, written as text or as an object.</summary>
public static class WrittenPolicy
{
    public static IEnumerable<Node> Statements(Node policy) => policy.Parsed()["Statement"].OneOrMany();

    public static bool IsForEverybody(Node statement) =>
        statement["Principal"].Text == "*" || statement["Principal"].Entries.SelectMany(p => p.OneOrMany()).Any(p => p.Text == "*");
}
