using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.DataTier;

[Collection(nameof(ProcessWide))]
public sealed class CredentialTests
{
    // Another fingerprint means other passwords for data that knows only the old ones. Do not change it: add a generation.
    private const string Frozen = "AFB0526C9CFE316C";

    [Fact]
    public async Task The_arguments_of_the_generators_are_frozen()
    {
        var plan = await Plan(TestTiers.HighlyAvailable());

        var generators = plan.Resources.Where(r => r.Type.StartsWith("random:", StringComparison.Ordinal))
            .Select(r => $"{r.Type} {r.Name} {r.Inputs.ToJsonString()}").Order(StringComparer.Ordinal);
        var fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', generators))))[..16];
        Assert.Equal(Frozen, fingerprint);
    }

    [Fact]
    public async Task Nothing_is_generated_by_RandomString_and_passwords_fit_into_URLs()
    {
        var plan = await Plan(TestTiers.HighlyAvailable());

        Assert.Empty(plan.Of("RandomString"));
        Assert.All(plan.Of("RandomPassword"), p => Assert.Equal(("32", "false"), (p.TextAt("length"), p.TextAt("special"))));
    }

    [Theory]
    [InlineData(DataTierMode.HighlyAvailable)]
    [InlineData(DataTierMode.Single)]
    public async Task No_value_of_a_Secret_can_be_read_in_the_plan(DataTierMode mode)
    {
        var plan = await Plan(mode == DataTierMode.Single ? TestTiers.Single() : TestTiers.HighlyAvailable(dapr: DaprBroker.Kafka));

        Assert.NotEmpty(plan.Of("Secret"));
        Assert.All(plan.Of("Secret"), secret => Assert.All(secret.At("stringData")!.AsObject(), value => Assert.Contains("[secret]", (string?)value.Value)));

    }

    [Fact]
    public async Task Charts_get_existing_Secrets_and_no_password()
    {
        var plan = await Plan(TestTiers.HighlyAvailable());

        Assert.All(plan.Of("Release"), release => Assert.DoesNotContain("[secret]", release.Inputs.ToJsonString()));
        Assert.Equal(["backup-password", "password", "postgres-password", "repmgr-password"], Keys(plan, "postgres-ha-auth"));
        Assert.Equal(["admin-password", "sr-check-password"], Keys(plan, "postgres-ha-pgpool-auth"));
        Assert.Equal(["client-passwords", "controller-password", "inter-broker-password", "system-user-password"], Keys(plan, "kafka-sasl"));
    }

    [Fact]
    public async Task Pgpool_knows_every_login_that_exists()
    {
        var postgres = TestTiers.Postgres with { Databases = [new("a", "a_user") { Rotation = new(3, Overlap: true) }, new("b", "b_user")] };
        var plan = await Plan(TestTiers.HighlyAvailable(postgres: postgres));

        Assert.Equal("[secret];[secret];[secret]", plan.Single("Secret", "postgres-ha-users").TextAt("stringData.passwords"));
        Assert.Equal("a_user_2,a_user_3,b_user", plan.Single("Release", "postgres-ha").At("values.pgpool.podAnnotations")!["erp.io/logins"]!.ToString());
    }

    [Fact]
    public async Task The_program_owns_Kafkas_ids_with_some_to_spare()
    {
        var plan = await Plan(TestTiers.HighlyAvailable());

        Assert.Equal(["cluster-id", "controller-0-id", "controller-1-id", "controller-2-id", "controller-3-id", "controller-4-id"], Keys(plan, "kafka-kraft-ids"));
    }

    [Theory]
    [InlineData("-_AAAAAAAAAAAAAAAAAAAA", "A_AAAAAAAAAAAAAAAAAAAA")]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Ng", "MTIzNDU2Nzg5MDEyMzQ1Ng")]
    public void Ids_are_written_as_Kafka_reads_them(string generated, string id) => Assert.Equal(id, Credential.KraftIdOf(generated));

    [Fact]
    public void A_rotation_lets_in_two_generations_in_phase_one_and_one_in_phase_two()
    {
        Assert.Equal([1], Rotation.First.Valid.AsEnumerable());
        Assert.Equal([1, 2], new Rotation(2, Overlap: true).Valid.AsEnumerable());
        Assert.Equal([2], new Rotation(2).Valid.AsEnumerable());
        Assert.Equal([1], new Rotation(1, Overlap: true).Valid.AsEnumerable());
    }

    [Fact]
    public async Task A_rotation_of_one_credential_leaves_every_other_as_it_is()
    {
        var before = await Plan(TestTiers.HighlyAvailable());
        var rotated = TestTiers.Postgres with { Databases = [TestTiers.Postgres.Databases[0], TestTiers.Postgres.Databases[1] with { Rotation = new(2, Overlap: true) }] };
        var after = await Plan(TestTiers.HighlyAvailable(postgres: rotated));

        Assert.Equal(["data-postgres-financial-user-2"], after.Of("RandomPassword").Select(p => p.Name).Except(before.Of("RandomPassword").Select(p => p.Name)));
        Assert.Empty(before.Of("RandomPassword").Select(p => p.Name).Except(after.Of("RandomPassword").Select(p => p.Name)));
    }

    private static IEnumerable<string> Keys(Plan plan, string secret) => plan.Single("Secret", secret).At("stringData")!.AsObject().Select(v => v.Key);

    private static Task<Plan> Plan(DataTierArgs args) => TestStack.PlanAsync(() => _ = new Erp.Components.DataTier("data", args));
}
