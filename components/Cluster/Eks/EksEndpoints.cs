using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Erp.Components;

/// <summary>Ways to AWS that do not leave the VPC: image pulls, identities and logs neither cross the internet nor pay for NAT.</summary>
internal static class EksEndpoints
{
    private const int Https = 443;

    private static readonly ImmutableArray<string> Services = ["ecr.api", "ecr.dkr", "sts", "logs", "eks-auth"];

    public static IEnumerable<Resource> Create(EksParts parts, Vpc vpc, Cidr range, IEnumerable<Subnet> subnets, IEnumerable<RouteTable> tables)
    {
        var group = new SecurityGroup(parts.Name("endpoints"), new SecurityGroupArgs
        {
            Name = parts.AwsName("endpoints"),
            Description = "HTTPS from the VPC to the endpoints of AWS services",
            VpcId = vpc.Id,
            Ingress = new SecurityGroupIngressArgs { Description = "HTTPS from the VPC", Protocol = "tcp", FromPort = Https, ToPort = Https, CidrBlocks = range.ToString() },
            Tags = parts.Tags("endpoints"),
        }, parts.Options());

        var created = ImmutableArray.CreateBuilder<Resource>();
        created.Add(new VpcEndpoint(parts.Name("s3"), new VpcEndpointArgs
        {
            VpcId = vpc.Id,
            ServiceName = ServiceName(parts, "s3"),
            VpcEndpointType = "Gateway",
            RouteTableIds = tables.Select(t => t.Id).ToArray(),
            Tags = parts.Tags("s3"),
        }, parts.Options()));
        foreach (var service in Services)
            created.Add(new VpcEndpoint(parts.Name(service), new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = ServiceName(parts, service),
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = subnets.Select(s => s.Id).ToArray(),
                SecurityGroupIds = group.Id,
                Tags = parts.Tags(service),
            }, parts.Options()));
        return created;
    }

    private static string ServiceName(EksParts parts, string service) => $"com.amazonaws.{parts.Settings.Region}.{service}";
}
