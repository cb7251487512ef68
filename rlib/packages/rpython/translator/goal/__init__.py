"""rpython.translator.goal: where RPython keeps its targets."""
