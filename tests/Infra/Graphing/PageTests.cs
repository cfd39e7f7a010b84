using System.Text.RegularExpressions;
using Erp.Infra.Graphing;
using Erp.Tests.Samples;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Graphing;

/// <summary>The page in a real browser.</summary>
public class PageTests
{
    private const string Watch = "<script>window.said=[];window.onerror=m=>said.push(m);for(const k of ['error','warn'])console[k]=m=>said.push(String(m));</script>";

    [BrowserFact]
    public void The_page_opens_without_a_word_on_the_console() => Assert.Equal("", Run("return '';"));

    [BrowserFact]
    public void Search_finds_by_name_image_and_port_and_dims_the_rest()
    {
        const string Script = """
            const search = document.getElementById('search');
            const found = text => { search.value = text; search.dispatchEvent(new Event('input')); return document.getElementById('found').textContent; };
            return [found('financial'), found('postgres:17'), found('9091'), found('nothing at all'), found('sales'), document.querySelectorAll('.pane:first-of-type .node:not(.dim)').length].join(';');
            """;
        Assert.Equal("2 found;1 found;1 found;0 found;1 found;1", Run(Script));
    }

    [BrowserFact]
    public void Filters_take_nodes_and_their_lines_away()
    {
        const string Script = """
            const visible = what => [...document.querySelectorAll(what)].filter(e => !e.classList.contains('gone')).length;
            const before = visible('.node[data-kind=data]');
            document.querySelector('.chip[data-node=data]').click();
            const after = [visible('.node[data-kind=data]'), visible('.wire[data-kind=data]')];
            document.querySelector('.chip[data-node=data]').click();
            return [before > 0, ...after, visible('.node[data-kind=data]') === before].join(';');
            """;
        Assert.Equal("true;0;0;true", Run(Script));
    }

    [BrowserFact]
    public void A_click_shows_what_a_node_is_in_each_environment_and_marks_differences()
    {
        const string Script = """
            document.querySelector('.node[data-id="deployment/financial-service"]').dispatchEvent(new MouseEvent('click', { bubbles: true }));
            const panel = document.getElementById('details');
            return [panel.hidden, panel.querySelector('h3').textContent, [...panel.querySelectorAll('tr.other td:last-child')].map(c => c.textContent).join(' / '), document.querySelectorAll('.wire.lit').length > 0].join(';');
            """;
        Assert.Equal("false;financial-service;2 to 20 / 3 to 20;true", Run(Script));
    }

    [BrowserFact]
    public void Environments_stand_alone_or_side_by_side()
    {
        const string Script = """
            const shown = () => [...document.querySelectorAll('.pane')].filter(p => !p.hidden).map(p => p.dataset.stack).join('+');
            const tab = name => { document.querySelector(`#tabs [data-stack="${name}"]`).click(); return `${shown()} ${decodeURIComponent(location.hash)}`; };
            return [shown(), tab('production'), tab('side by side')].join(';');
            """;
        Assert.Equal("staging;production #production;staging+production #side by side", Run(Script));
    }

    // On a screen of 1400 by 900, with all four environments of the largest platform.
    [BrowserFact]
    public async Task Names_can_be_read_at_first_sight()
    {
        const string Script = """
            const pixels = () => Math.min(...[...document.querySelectorAll('.pane')].filter(p => !p.hidden).map(p => 14 * p.querySelector('.node .name').getScreenCTM().a));
            const inside = box => box.bottom <= innerHeight && box.right <= innerWidth;
            const panes = () => [...document.querySelectorAll('.pane')].filter(p => !p.hidden && inside(p.getBoundingClientRect())).length;
            const services = () => [...document.querySelectorAll('.pane:first-of-type .node.service')].filter(n => inside(n.getBoundingClientRect()) && n.getBoundingClientRect().left >= 0).length;
            const first = [pixels() >= 10, panes(), services()];
            document.querySelector('#tabs [data-stack="side by side"]').click();
            return [...first, pixels() >= 10, panes()].join(';');
            """;
        var graphs = new List<Graph>();
        foreach (var stack in ShippedStacks.Stacks) graphs.Add(GraphBuilder.Build(await ShippedStacks.PlanAsync("erp-system", stack)));

        Assert.Equal("true;1;8;true;4", Run(Script, HtmlWriter.Write(graphs)));
    }

    [BrowserFact]
    public void The_wheel_and_the_buttons_zoom()
    {
        const string Script = """
            const pane = document.querySelector('.pane'), view = pane.querySelector('.view'), scale = () => Number(/scale\((.*)\)/.exec(view.getAttribute('transform') || 'scale(1)')[1]);
            pane.querySelector('.zoom [title=Larger]').click();
            const larger = scale() > 1;
            pane.querySelector('.zoom [title=All]').click();
            const all = scale() === 1;
            pane.querySelector('.canvas').dispatchEvent(new WheelEvent('wheel', { deltaY: 200, clientX: 300, clientY: 300, cancelable: true }));
            return [larger, all, scale() < 1].join(';');
            """;
        Assert.Equal("true;true;true", Run(Script));
    }

    [BrowserFact]
    public void Light_and_dark_can_be_chosen()
    {
        const string Script = """
            const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--paper');
            const first = paper();
            document.getElementById('theme').click();
            const second = paper();
            document.getElementById('theme').click();
            return [first !== second, paper() === first].join(';');
            """;
        Assert.Equal("true;true", Run(Script));
    }

    private static string Run(string script)
    {
        var staging = SamplePlan.Good("staging");
        staging.Edit("HorizontalPodAutoscaler/financial-service").Set("spec.minReplicas", 2);
        return Run(script, HtmlWriter.Write([GraphBuilder.Build(staging.Build()), GraphBuilder.Build(SamplePlan.Good().Build())]));
    }

    // The answer of the script, or whatever the page had to complain about.
    private static string Run(string script, string page)
    {
        var tried = page.Replace("<head>", $"<head>{Watch}")
            .Replace("</body>", $"<script>const answer=(()=>{{{script}}})();document.body.replaceChildren(Object.assign(document.createElement('pre'),{{id:'answer',textContent:said.concat(answer).filter(Boolean).join('\\n')}}));</script></body>");
        var found = Regex.Match(Chromium.Open(tried), "<pre id=\"answer\">(.*?)</pre>", RegexOptions.Singleline);
        Assert.True(found.Success, "The page did not run to its end.");
        return System.Net.WebUtility.HtmlDecode(found.Groups[1].Value);
    }
}
