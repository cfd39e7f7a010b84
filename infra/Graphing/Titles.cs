namespace Erp.Infra.Graphing;

/// <summary>What kinds of nodes and edges are called on a drawing.</summary>
internal static class Titles
{
    public static string Of(NodeKind kind) => kind switch
    {
        NodeKind.Outside => "Outside",
        NodeKind.Edge => "Edge",
        NodeKind.Service => "Services",
        NodeKind.Data => "Data",
        NodeKind.Job => "Jobs and backups",
        NodeKind.Storage => "Storage",
        _ => "Platform",
    };

    public static string Of(EdgeKind kind) => kind switch
    {
        EdgeKind.Route => "Routes",
        EdgeKind.Traffic => "Calls",
        EdgeKind.Data => "Data",
        EdgeKind.Backup => "Backups",
        _ => "Telemetry",
    };
}
