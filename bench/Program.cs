using Erp.Bench;

IScenario[] scenarios = [new SdkScenario()];

if (args is not [var name, var size] || !int.TryParse(size, out var n) || Array.Find(scenarios, s => s.Name == name) is not { } scenario)
{
    var names = string.Join(", ", scenarios.Select(s => s.Name));
    await Console.Error.WriteLineAsync($"usage: bench SCENARIO N, where SCENARIO is one of: {names}");
    return 2;
}

var resources = await scenario.RunAsync(n);
Console.WriteLine(Measurement.OfThisProcess($"{name} {n}: {resources} resources"));
return 0;
