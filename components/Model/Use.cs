namespace Erp.Components;

/// <summary>
/// What a service says it needs. A use is plain data: it can be compared, drawn and checked before anything is planned.
/// Host, port, credentials and policy follow from it.
/// </summary>
public abstract record Use
{
    /// <summary>The node of the architecture that is used, e.g. <c>postgres/financial_db</c>.</summary>
    public abstract string Target { get; }

    /// <summary>A database of its own in the platform's PostgreSQL, with a role that may use nothing else.</summary>
    public static DatabaseUse Database(string name) => new(name);

    /// <summary>The platform's Redis; <paramref name="index"/> is the logical database.</summary>
    public static CacheUse Cache(int index = 0) => new(index);

    /// <summary>A topic of the platform's Kafka.</summary>
    public static TopicUse Topic(string name, int partitions = 3, int replication = 3) => new(name, partitions, replication);

    /// <summary>Another service of the platform, by the name of one of its ports.</summary>
    public static ServiceUse Service(string name, string port = Port.HttpName) => new(name, port);

    /// <summary>Somewhere to send traces, metrics and logs by OTLP.</summary>
    public static TelemetryUse Telemetry { get; } = new();

    /// <summary>An S3 bucket, reached with the pods' own identity; <paramref name="keepDays"/> is the age at which what lies in it is gone.</summary>
    public static BucketUse Bucket(string name, BucketAccess access = BucketAccess.ReadWrite, int? keepDays = null) => new(name, access, keepDays);

    /// <summary>Something outside the cluster.</summary>
    public static ExternalUse External(string name, string cidr, int port = 443) => new(name, cidr, port);
}

public sealed record DatabaseUse(string Name) : Use
{
    public override string Target => $"postgres/{Name}";
}

public sealed record CacheUse(int Index) : Use
{
    public override string Target => "redis";
}

public sealed record TopicUse(string Name, int Partitions, int Replication) : Use
{
    public override string Target => $"kafka/{Name}";
}

public sealed record ServiceUse(string Name, string Port) : Use
{
    public override string Target => Name;
}

public sealed record TelemetryUse : Use
{
    public override string Target => "telemetry";
}

public enum BucketAccess
{
    Read,
    ReadWrite,
}

public sealed record BucketUse(string Name, BucketAccess Access, int? KeepDays) : Use
{
    public override string Target => $"bucket/{Name}";
}

public sealed record ExternalUse(string Name, string Cidr, int Port) : Use
{
    public override string Target => $"external/{Name}";
}
