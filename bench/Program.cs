using Erp.Bench;
using Erp.Bench.Services;

IScenario[] scenarios = [new SdkScenario(), new ServicesScenario("services", isChecked: true), new ServicesScenario("services-unchecked", isChecked: false), new RulesScenario()];

if (args is not [var name, var size, ..] || !int.TryParse(size, out var n) || Array.Find(scenarios, s => s.Name == name) is not { } scenario)
{
    var names = string.Join(", ", scenarios.Select(s => s.Name));
    await Console.Error.WriteLineAsync($"usage: bench SCENARIO N [DIR], where SCENARIO is one of: {names}");
    return 2;
}

var phases = new Phases();
var resources = await scenario.RunAsync(n, args.ElementAtOrDefault(2), phases);
Console.WriteLine(Measurement.OfThisProcess($"{name} {n}: {resources} resources"));
Console.WriteLine(phases);
return 0;
