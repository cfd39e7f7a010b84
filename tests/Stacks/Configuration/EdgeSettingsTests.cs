using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>Settings of the edge that do not go together are refused where they stand.</summary>
public sealed class EdgeSettingsTests
{
    [Fact]
    public void What_an_engine_cannot_carry_is_refused_with_its_line_and_who_can()
    {
        Assert.Equal(
            [
                "Pulumi.test.yaml:3: edge.engine: found 'aws-alb', whose certificates are proven by records; set edge.front.hostedZone",
                "Pulumi.test.yaml:5: edge.traffic.connectSeconds: the engine 'aws-alb' cannot carry it; 'gateway-api' and 'nginx-ingress' can",
                "Pulumi.test.yaml:6: edge.traffic.requestSeconds: the engine 'aws-alb' cannot carry it; 'gateway-api' can",
            ],
            Problems("test", """
                  engine: aws-alb
                  traffic:
                    connectSeconds: 5
                    requestSeconds: 30
                    idleSeconds: 30
                """));
    }

    [Theory]
    [InlineData("dev", "engine: aws-alb", "3: edge.engine: found 'aws-alb', which is made for a cluster on EKS; set cluster.mode to eks, or another engine")]
    [InlineData("dev", "front: { hostedZone: Z1 }", "3: edge.front.hostedZone: the front stands before a load balancer on AWS, and the cluster is elsewhere; remove it, or set cluster.mode to eks")]
    [InlineData("dev", "internal: true", "3: edge.internal: found 'true', but the cluster's provider decides where its load balancers stand")]
    [InlineData("test", "front: { firewall: true }", "3: edge.front.firewall: found 'true', but there is nothing to stand before; set edge.front.hostedZone")]
    [InlineData("test", "front: { staticFiles: true }", "3: edge.front.staticFiles: found 'true', but the files would have no name; set edge.front.hostedZone")]
    [InlineData("test", "front: { hostedZone: example.com }", "3: edge.front.hostedZone: found 'example.com'; allowed: an id such as Z0123456789ABCDEFGHIJ")]
    [InlineData("test", "proof: dns01", "3: edge.proof: found 'dns01', but there is no zone to write a record to; set edge.front.hostedZone")]
    [InlineData("test", "engine: traefik", "3: edge.engine: found 'traefik'; allowed: aws-alb, gateway-api, nginx-ingress")]
    [InlineData("test", "controller: { class: nginx }", "3: edge.controller: a controller that is there has a 'class', and proxies with a 'namespace' and 'labels'; say all three")]
    [InlineData("test", "{ engine: aws-alb, issuer: corp, front: { hostedZone: Z1 } }", "2: edge.issuer: the engine 'aws-alb' takes certificates from ACM alone; remove it")]
    [InlineData("test", "{ engine: aws-alb, controller: { class: a, namespace: b, labels: { c: d } }, front: { hostedZone: Z1 } }", "2: edge.controller: the engine 'aws-alb' has the controller among the cluster's add-ons; remove it")]
    [InlineData("test", "{ engine: aws-alb, traffic: { requestsPerSecond: 5 }, front: { hostedZone: Z1, firewall: false } }", "2: edge.traffic.requestsPerSecond: in the engine 'aws-alb' the firewall counts requests, and edge.front.firewall is false")]
    [InlineData("test", "traffic: { connectionsPerClient: 5, connectionsPerProxy: 50 }", "3: edge.traffic.connectionsPerClient: the engine 'gateway-api' cannot carry it; 'nginx-ingress' can")]
    [InlineData("test", "traffic: { requestsPerSecond: 0 }", "3: edge.traffic.requestsPerSecond: found '0'; allowed: a whole number from 1 to 1000000")]
    public void What_does_not_go_together_is_refused(string stack, string text, string problem) =>
        Assert.Contains($"Pulumi.{stack}.yaml:{problem}", Problems(stack, text.StartsWith('{') ? text : $"  {text}"));

    [Fact]
    public void Every_setting_of_the_traffic_is_one_that_engines_say_they_carry() =>
        Assert.All(SettingsBinder.KeysOf(typeof(TrafficSettings)).Values, p => Assert.NotEmpty(EdgeEngine.Carrying(
            Assert.IsType<CarriedAsAttribute>(Assert.Single(p.GetCustomAttributes(typeof(CarriedAsAttribute), false))).Setting)));

    private static string[] Problems(string stack, string text)
    {
        var yaml = text.StartsWith('{') ? $"config:\n  erp-infra:edge: {text}\n" : $"config:\n  erp-infra:edge:\n{string.Join('\n', text.Split('\n').Select(l => $"  {l}"))}\n";
        var problems = new List<ConfigProblem>();
        var root = YamlReader.Read(StackFiles.FileOf(stack), yaml, problems);
        return [.. Assert.Throws<ConfigException>(() => StackConfiguration.From(stack, StackFiles.Config(root, problems), problems)).Problems.Select(p => p.ToString())];
    }
}
