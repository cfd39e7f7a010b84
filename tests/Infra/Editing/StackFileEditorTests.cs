using Erp.Infra.Editing;

namespace Erp.Tests.Infra.Editing;

public class StackFileEditorTests
{
    private const string File = """
        # Production. Ask operations before you change anything here.
        secretsprovider: awskms://alias/erp

        config:
          erp-infra:platform: erp-system   # the default
          # What runs.
          erp-infra:services:
            sales-service: # the busiest
              image: "1.4.0"
              replicas: 3      # see the load test
            'finance-service':
              image: '2.0.0' # single
            reporting-service: { image: 1.0.1, replicas: 2 }
            empty:
          # Who may look.
          erp-infra:hosts:
          - erp.example.com   # main
          - www.example.com
          erp-infra:motd: |
            Hello,
            # this is text
            bye

          # The end.
          erp-infra:last: on

        """;

    private static readonly string[] Services = ["config", "erp-infra:services"];

    [Theory]
    [InlineData("sales-service/image", "1.5.0", "      image: \"1.4.0\"\n", "      image: \"1.5.0\"\n")]
    [InlineData("sales-service/replicas", 5, "replicas: 3      # see", "replicas: 5      # see")]
    [InlineData("finance-service/image", "it's", "'2.0.0' # single", "'it''s' # single")]
    [InlineData("reporting-service/image", "1.0.2", "{ image: 1.0.1,", "{ image: \"1.0.2\",")]
    [InlineData("reporting-service/canary", true, "replicas: 2 }", "replicas: 2, canary: true }")]
    [InlineData("sales-service/canary/weight", 10, "# see the load test\n", "# see the load test\n      canary:\n        weight: 10\n")]
    [InlineData("empty/image", "yes", "    empty:\n", "    empty:\n      image: \"yes\"\n")]
    [InlineData("new-service/image", "v1", "    empty:\n", "    empty:\n    new-service:\n      image: v1\n")]
    public void One_value_changes_and_nothing_else(string path, object value, string before, string after)
    {
        Assert.Contains(before, File);
        Assert.Equal(File.Replace(before, after), StackFileEditor.Set(File, [.. Services, .. path.Split('/')], value));
    }

    [Fact]
    public void An_empty_value_is_filled_on_its_line() =>
        Assert.Equal(File.Replace("    empty:\n", "    empty: full\n"), StackFileEditor.Set(File, [.. Services, "empty"], "full"));

    [Fact]
    public void A_text_of_several_lines_can_become_one_and_the_comment_below_stays() => Assert.Equal(
        File.Replace("|\n    Hello,\n    # this is text\n    bye\n", "Hello\n"), StackFileEditor.Set(File, ["config", "erp-infra:motd"], "Hello"));

    [Fact]
    public void A_new_key_goes_below_the_last_one() =>
        Assert.Equal(File.Replace("last: on\n", "last: on\n  erp-infra:more: 1\n"), StackFileEditor.Set(File, ["config", "erp-infra:more"], 1));

    [Fact]
    public void A_new_top_level_key_goes_to_the_end() =>
        Assert.EndsWith("  erp-infra:last: on\nenvironment: prod\n", StackFileEditor.Set(File, ["environment"], "prod"));

    [Theory]
    [InlineData("erp-infra:platform", "  erp-infra:platform: erp-system   # the default\n")]
    [InlineData("erp-infra:hosts", "  erp-infra:hosts:\n  - erp.example.com   # main\n  - www.example.com\n")]
    [InlineData("erp-infra:motd", "  erp-infra:motd: |\n    Hello,\n    # this is text\n    bye\n")]
    [InlineData("erp-infra:missing", "")]
    public void A_key_is_removed_with_what_is_below_it(string key, string gone) =>
        Assert.Equal(gone.Length == 0 ? File : File.Replace(gone, ""), StackFileEditor.Remove(File, ["config", key]));

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("config:\n")]
    [InlineData("config:\n  a: 1")]
    [InlineData("config:\r\n  a: 1\r\n")]
    [InlineData("config: {}\n")]
    [InlineData("---\nconfig:\n  a: 1\n")]
    [InlineData("config:\n  # nothing yet\n")]
    [InlineData("config:\n    b: &x 1\n    c: *x\n")]
    [InlineData("config: # why\n  a: |\n    text\n\n\n# end\n")]
    public void What_was_set_can_be_read_again(string text)
    {
        var edited = StackFileEditor.Set(text, ["config", "erp-infra:image"], "0x1");
        var config = Samples.Yaml.Parse(edited)["config"]!;
        Assert.Equal("0x1", config["erp-infra:image"]!.GetValue<string>());
        Assert.Equal(text.Contains("a: 1"), config["a"]?.ToString() == "1");
        Assert.Equal(edited, StackFileEditor.Set(edited, ["config", "erp-infra:image"], "0x1"));
        Assert.Equal(text.Contains('\r'), edited.Contains('\r'));
        Assert.DoesNotContain("\n\r", edited.Replace("\r\n", "\n"));
    }

    [Fact]
    public void An_anchor_in_front_of_a_value_stays() =>
        Assert.Equal("a: &v \"2\"\nb: *v\n", StackFileEditor.Set("a: &v \"1\"\nb: *v\n", ["a"], "2"));

    [Theory]
    [InlineData("a: &v 1\nb: *v\n", "b", "alias")]
    [InlineData("a: 1\n", "a/b", "no map")]
    [InlineData("a: { b: 1 }\n", "a", "a map or a list")]
    [InlineData("a: 1\na: 2\n", "a", "twice")]
    [InlineData("a: [1\n", "a", "Line")]
    public void What_cannot_be_changed_safely_is_refused(string text, string path, string why) =>
        Assert.Contains(why, Assert.Throws<EditException>(() => StackFileEditor.Set(text, path.Split('/'), "x")).Message);
}
