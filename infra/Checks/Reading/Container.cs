namespace Erp.Infra.Checks.Reading;

public sealed class Container(Node node, bool isInit)
{
    public Node Node { get; } = node;

    public string Name { get; } = node["name"].Text ?? "";

    public string Image => Node["image"].Text ?? "";

    /// <summary>Runs before the others; a sidecar of the new kind runs on beside them.</summary>
    public bool IsInit { get; } = isInit;

    public Node SecurityContext => Node["securityContext"];

    public IEnumerable<Node> Ports => Node["ports"].Items;

    /// <summary>Is there a port of this name or number? Nothing is said about one known only after deployment.</summary>
    public bool Listens(Node port) =>
        port.IsUnknown || Ports.Any(p => port.Number is { } number ? p["containerPort"].Number == number : p["name"].Text == port.Text);
}
