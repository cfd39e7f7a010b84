namespace Erp.Components;

public enum PortProtocol
{
    Http,
    Grpc,
    Tcp,
}

/// <summary>A port that a container listens on, and under which number its Service offers it.</summary>
public sealed record Port(string Name, int Number, PortProtocol Protocol, int ServicePort)
{
    public const string HttpName = "http";
    public const string GrpcName = "grpc";
    public const string MetricsName = "metrics";

    public static Port Http(int number, int servicePort = 80) => new(HttpName, number, PortProtocol.Http, servicePort);

    public static Port Grpc(int number) => new(GrpcName, number, PortProtocol.Grpc, number);

    public static Port Metrics(int number) => new(MetricsName, number, PortProtocol.Http, number);

    public static Port Tcp(string name, int number) => new(name, number, PortProtocol.Tcp, number);
}
