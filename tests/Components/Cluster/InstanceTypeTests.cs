using Erp.Components;

namespace Erp.Tests.Components;

public class InstanceTypeTests
{
    // Max pods as AWS lists them for the CNI without prefix delegation.
    [Theory]
    [InlineData("t3.medium", 17)]
    [InlineData("m7i.large", 29)]
    [InlineData("m6i.xlarge", 58)]
    [InlineData("r7g.2xlarge", 58)]
    [InlineData("c7i.4xlarge", 234)]
    public void A_node_takes_as_many_pods_as_its_interfaces_have_addresses(string type, int expected) => Assert.Equal(expected, InstanceType.Find(type)!.MaxPods);

    // 1930m, 3920m, 7910m, 15890m is what the kubelet of such nodes reports as allocatable.
    [Theory]
    [InlineData("m7i.large", 1930)]
    [InlineData("m7i.xlarge", 3920)]
    [InlineData("m7i.2xlarge", 7910)]
    [InlineData("m7i.4xlarge", 15890)]
    public void The_kubelet_keeps_its_share_of_the_processor(string type, int expected) => Assert.Equal(expected, InstanceType.Find(type)!.AllocatableCpu);

    [Fact]
    public void Less_memory_is_left_than_is_advertised() =>
        Assert.All(InstanceType.Names.Select(n => InstanceType.Find(n)!), t => Assert.InRange(t.AllocatableMemory, t.MemoryGiB * 0.6 * (1L << 30), t.MemoryGiB * 0.93 * (1L << 30)));

    [Fact]
    public void Of_an_unknown_type_nothing_is_claimed() => Assert.Null(InstanceType.Find("m7i.metal"));
}
