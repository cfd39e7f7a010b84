namespace Erp.Tests;

/// <summary>Tests of what belongs to the whole process, such as environment variables: never two at a time.</summary>
[CollectionDefinition(nameof(ProcessWide), DisableParallelization = true)]
public sealed class ProcessWide;
