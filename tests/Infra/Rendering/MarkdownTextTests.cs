using Erp.Infra.Rendering;

namespace Erp.Tests.Infra.Rendering;

public class MarkdownTextTests
{
    [Fact]
    public void A_page_is_set_for_reading()
    {
        const string Page = """
            # ERP000: A rule

            | dev | production |
            |---|---|
            | warning | error |

            ## How to fix it

            Set `runAsUser` as **said** in [Pods](../Pods.md#users), which is longer than a line may be.

            - one that is long enough to go on below
            2. two
            """;
        var text = new StringWriter();

        MarkdownText.Write(new(text, colours: false, 40), Page);

        Assert.Equal("""
            ERP000: A rule

              dev      production
              warning  error

            How to fix it

            Set runAsUser as said in Pods, which is
            longer than a line may be.

              - one that is long enough to go on
                below
              2. two

            """, text.ToString());
    }

    [Fact]
    public void Headings_stand_out()
    {
        var text = new StringWriter();

        MarkdownText.Write(new(text, colours: true, 40), "## Why");

        Assert.Equal("\e[1mWhy\e[0m\n", text.ToString());
    }
}
